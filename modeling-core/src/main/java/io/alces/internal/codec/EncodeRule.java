package io.alces.internal.codec;

import io.alces.internal.codec.ObjectPlan.AttributeMember;
import io.alces.internal.codec.ObjectPlan.FlattenedMember;
import io.alces.internal.codec.ObjectPlan.PlannedMember;
import io.alces.internal.codec.ObjectPlan.UnmappedMember;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.implementation.bytecode.ByteCodeAppender;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * Emits {@code encode}: for each member, its value and the call that writes it.
 *
 * <p>Each flattened object has a local variable, null at first, so that all variables have the same types wherever
 * paths of the code meet.
 */
final class EncodeRule implements ByteCodeAppender {
    private static final int ITEM = 1;
    private static final int WRITER = 2;
    private static final int FIRST_FREE = 3;
    private static final int MAX_STACK = 8;

    private final ItemPlan plan;
    private final MemberCode members;
    private final CodeConstants constants;
    private final Map<Integer, Integer> locals = new HashMap<>();

    EncodeRule(ItemPlan plan, MemberCode members, CodeConstants constants) {
        this.plan = plan;
        this.members = members;
        this.constants = constants;
        for (FlattenedMember member : plan.flattened()) {
            locals.put(member.slot(), FIRST_FREE + locals.size());
        }
    }

    @Override
    public Size apply(MethodVisitor code, Implementation.Context context, MethodDescription method) {
        for (int local : locals.values()) {
            code.visitInsn(Opcodes.ACONST_NULL);
            code.visitVarInsn(Opcodes.ASTORE, local);
        }
        encode(code, plan.object(), ITEM);
        code.visitInsn(Opcodes.RETURN);
        return new Size(MAX_STACK, FIRST_FREE + locals.size());
    }

    private void encode(MethodVisitor code, ObjectPlan object, int local) {
        for (PlannedMember member : object.members()) {
            if (member instanceof AttributeMember attribute) {
                attribute(code, attribute, local);
            } else if (member instanceof UnmappedMember unmapped) {
                unmapped(code, unmapped, local);
            } else {
                flattened(code, (FlattenedMember) member, local);
            }
        }
    }

    private void attribute(MethodVisitor code, AttributeMember attribute, int object) {
        Class<?> primitive = PrimitiveCode.typeOf(attribute);
        if (primitive != null && PrimitiveCode.isTypeOf(attribute.access().getter(), primitive)) {
            code.visitVarInsn(Opcodes.ALOAD, WRITER);
            code.visitLdcInsn(attribute.schema().name());
            members.get(code, attribute.access().getter(), object);
            PrimitiveCode.write(code, primitive);
        } else {
            constants.push(code, ValueCodec.class, attribute.codec());
            code.visitVarInsn(Opcodes.ALOAD, WRITER);
            code.visitLdcInsn(attribute.schema().name());
            pushValue(code, attribute, object);
            CodeCalls.ofInterface(
                    code, ValueCodec.class, "writeAttribute", void.class, ItemWriter.class, String.class, Object.class);
        }
    }

    private void unmapped(MethodVisitor code, UnmappedMember unmapped, int object) {
        constants.push(code, UnmappedCodec.class, unmapped.codec());
        code.visitVarInsn(Opcodes.ALOAD, WRITER);
        pushValue(code, unmapped, object);
        CodeCalls.ofClass(code, UnmappedCodec.class, "write", void.class, ItemWriter.class, Object.class);
    }

    private void flattened(MethodVisitor code, FlattenedMember member, int object) {
        Integer local = locals.get(member.slot());
        if (local == null) {
            throw new IllegalStateException(member.schema().property() + " has no variable");
        }
        Label absent = new Label();
        pushValue(code, member, object);
        code.visitVarInsn(Opcodes.ASTORE, local);
        code.visitVarInsn(Opcodes.ALOAD, local);
        code.visitJumpInsn(Opcodes.IFNULL, absent);
        encode(code, member.plan(), local);
        code.visitLabel(absent);
        frame(code);
    }

    private void pushValue(MethodVisitor code, PlannedMember member, int object) {
        Class<?> type = members.get(code, member.access().getter(), object);
        Values.convert(code, type, Object.class);
    }

    /** The instruction after the frame keeps it apart from the frame that may follow. */
    private void frame(MethodVisitor code) {
        Object[] types = new Object[FIRST_FREE + locals.size()];
        Arrays.fill(types, Type.getInternalName(Object.class));
        types[0] = Opcodes.TOP;
        types[WRITER] = Type.getInternalName(ItemWriter.class);
        code.visitFrame(Opcodes.F_FULL, types.length, types, 0, new Object[0]);
        code.visitInsn(Opcodes.NOP);
    }
}
