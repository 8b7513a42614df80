package io.alces.internal.codec;

import io.alces.internal.codec.ItemPlan.Place;
import io.alces.internal.codec.ObjectPlan.FlattenedMember;
import java.util.List;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** Emits the reading of the attribute to which a reader has moved. */
final class PlaceCode {
    private final ItemPlan plan;
    private final CodeConstants constants;
    private final DecodeLocals locals;

    PlaceCode(ItemPlan plan, CodeConstants constants, DecodeLocals locals) {
        this.plan = plan;
        this.constants = constants;
        this.locals = locals;
    }

    /** Pushes the reader, and the names by which it is asked for attributes. */
    void pushReaderAndNames(MethodVisitor code) {
        code.visitVarInsn(Opcodes.ALOAD, DecodeLocals.READER);
        constants.push(code, AttributeNames.class, plan.names());
    }

    /** Places a label. The instruction after the frame keeps it apart from the frame that may follow. */
    void at(MethodVisitor code, Label label) {
        code.visitLabel(label);
        locals.frame(code);
        code.visitInsn(Opcodes.NOP);
    }

    /** Reads an attribute into its variable, and goes to {@code passed} if it was read under a name that goes before. */
    void read(MethodVisitor code, Place place, Label passed) {
        if (place.hasAliases()) {
            Local rank = locals.rank(place.attribute());
            rank.push(code);
            code.visitLdcInsn(place.rank());
            code.visitJumpInsn(Opcodes.IF_ICMPLE, passed);
            code.visitLdcInsn(place.rank());
            rank.store(code);
        }
        markFound(code, place.holders());
        Local local = locals.slot(place.attribute());
        if (local.type().isPrimitive()) {
            code.visitVarInsn(Opcodes.ALOAD, DecodeLocals.READER);
            PrimitiveCode.read(code, local.type());
        } else {
            constants.push(code, ValueCodec.class, place.attribute().codec());
            code.visitVarInsn(Opcodes.ALOAD, DecodeLocals.READER);
            CodeCalls.ofInterface(code, ValueCodec.class, "readNullable", Object.class, ItemReader.class);
        }
        local.store(code);
    }

    /** Reads an attribute that is not among the names. */
    void readUnknown(MethodVisitor code) {
        plan.unmapped().ifPresent(unmapped -> {
            markFound(code, unmapped.holders());
            constants.push(code, UnmappedCodec.class, unmapped.member().codec());
            code.visitVarInsn(Opcodes.ALOAD, DecodeLocals.READER);
            locals.slot(unmapped.member()).push(code);
            CodeCalls.ofClass(code, UnmappedCodec.class, "read", void.class, ItemReader.class, Object.class);
        });
    }

    /** A flattened object is there if the current value is more than a stored NULL. */
    private void markFound(MethodVisitor code, List<FlattenedMember> holders) {
        for (FlattenedMember holder : holders) {
            Local found = locals.found(holder);
            found.push(code);
            code.visitVarInsn(Opcodes.ALOAD, DecodeLocals.READER);
            CodeCalls.ofStatic(code, Primitives.class, "isStored", boolean.class, ItemReader.class);
            code.visitInsn(Opcodes.IOR);
            found.store(code);
        }
    }
}
