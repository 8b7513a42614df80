package io.alces.internal.codec;

import io.alces.internal.codec.ObjectPlan.AttributeMember;
import io.alces.internal.codec.ObjectPlan.PlannedMember;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.implementation.bytecode.ByteCodeAppender;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * Emits {@code encodeAndReadBack}: for each attribute its value, which is asked for once, and the call that writes it and gives
 * what is read of it, then the making of the object. {@code encodeAndReadMembers} ends with an array of the values instead.
 */
final class ReadBackRule implements ByteCodeAppender {
    private static final int ITEM = 1;
    private static final int WRITER = 2;

    private final ItemPlan plan;
    private final Map<Integer, ReadBack> readBacks;
    private final MemberCode members;
    private final CodeConstants constants;
    private final DecodeLocals locals;
    private final ConstructRule construct;
    private final boolean makesObjects;

    private ReadBackRule(
            ItemPlan plan,
            Map<Integer, ReadBack> readBacks,
            MemberCode members,
            CodeConstants constants,
            boolean makesObjects) {
        this.plan = plan;
        this.readBacks = readBacks;
        this.members = members;
        this.constants = constants;
        this.locals = DecodeLocals.from(WRITER + 1, plan);
        this.construct = new ConstructRule(members, constants, locals);
        this.makesObjects = makesObjects;
    }

    /** The rule for a class; empty if only reading tells what is read of its objects. */
    static Optional<ReadBackRule> of(ItemPlan plan, MemberCode members, CodeConstants constants) {
        Map<Integer, ReadBack> readBacks = new HashMap<>();
        for (PlannedMember member : plan.object().members()) {
            ReadBack readBack = member instanceof AttributeMember attribute ? readBack(attribute) : null;
            if (readBack != null) {
                readBacks.put(member.slot(), readBack);
            } else if (!isPrimitive(member)) {
                return Optional.empty();
            }
        }
        return Optional.of(new ReadBackRule(plan, readBacks, members, constants, true));
    }

    /** The rule that ends with the values of the members, in their order. */
    ReadBackRule ofMembers() {
        return new ReadBackRule(plan, readBacks, members, constants, false);
    }

    private static @Nullable ReadBack readBack(AttributeMember attribute) {
        return PrimitiveCode.typeOf(attribute) == null
                ? ReadBacks.of(attribute.schema().shape(), attribute.codec())
                : null;
    }

    /** Whether it is a primitive on both sides; a getter that has a wrapper can give null. */
    private static boolean isPrimitive(PlannedMember member) {
        Class<?> primitive = member instanceof AttributeMember attribute ? PrimitiveCode.typeOf(attribute) : null;
        return primitive != null && PrimitiveCode.isTypeOf(member.access().getter(), primitive);
    }

    @Override
    public Size apply(MethodVisitor code, Implementation.Context context, MethodDescription method) {
        for (PlannedMember member : plan.object().members()) {
            AttributeMember attribute = (AttributeMember) member;
            ReadBack readBack = readBacks.get(member.slot());
            if (readBack == null) {
                primitive(code, attribute, locals.slot(attribute));
            } else {
                value(code, attribute, readBack);
                locals.slot(attribute).store(code);
            }
        }
        if (makesObjects) {
            construct.emit(code, plan.object());
        } else {
            array(code);
        }
        code.visitInsn(Opcodes.ARETURN);
        return locals.size();
    }

    private void array(MethodVisitor code) {
        List<PlannedMember> all = plan.object().members();
        code.visitLdcInsn(all.size());
        code.visitTypeInsn(Opcodes.ANEWARRAY, Type.getInternalName(Object.class));
        for (int i = 0; i < all.size(); i++) {
            Local local = locals.slot(all.get(i));
            code.visitInsn(Opcodes.DUP);
            code.visitLdcInsn(i);
            local.push(code);
            Values.convert(code, local.type(), Object.class);
            code.visitInsn(Opcodes.AASTORE);
        }
    }

    private void primitive(MethodVisitor code, AttributeMember attribute, Local local) {
        members.get(code, attribute.access().getter(), ITEM);
        local.store(code);
        code.visitVarInsn(Opcodes.ALOAD, WRITER);
        code.visitLdcInsn(attribute.schema().name());
        local.push(code);
        PrimitiveCode.write(code, local.type());
        if (local.type() == double.class || local.type() == float.class) {
            local.push(code);
            CodeCalls.ofStatic(code, Primitives.class, "readBack", local.type(), local.type());
            local.store(code);
        }
    }

    private void value(MethodVisitor code, AttributeMember attribute, ReadBack readBack) {
        constants.push(code, ReadBack.class, readBack);
        code.visitVarInsn(Opcodes.ALOAD, WRITER);
        code.visitLdcInsn(attribute.schema().name());
        Class<?> type = members.get(code, attribute.access().getter(), ITEM);
        Values.convert(code, type, Object.class);
        CodeCalls.ofInterface(
                code, ReadBack.class, "writeAttribute", Object.class, ItemWriter.class, String.class, Object.class);
    }
}
