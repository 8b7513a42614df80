package io.alces.internal.codec;

import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * A local variable of generated code, or an element of an array that is one.
 *
 * @param type a primitive, {@code Object}, or an array of that
 * @param index of the variable; {@code NONE} if it is none
 * @param element its place in the array; {@code NONE} if it is the variable itself
 */
record Local(Class<?> type, int index, int element) {
    private static final int NONE = -1;

    Local(Class<?> type, int index) {
        this(type, index, NONE);
    }

    /** Not a variable, but the value that one of this type has at first. */
    static Local zero(Class<?> type) {
        return new Local(Values.erased(type), NONE);
    }

    /** An element of an array, which this variable has. */
    Local element(int place) {
        return new Local(type.getComponentType(), index, place);
    }

    void push(MethodVisitor code) {
        if (index == NONE) {
            pushZero(code);
        } else if (element != NONE) {
            code.visitVarInsn(Opcodes.ALOAD, index);
            code.visitLdcInsn(element);
            code.visitInsn(Opcodes.AALOAD);
        } else {
            code.visitVarInsn(asm().getOpcode(Opcodes.ILOAD), index);
        }
    }

    void store(MethodVisitor code) {
        if (element == NONE) {
            code.visitVarInsn(asm().getOpcode(Opcodes.ISTORE), index);
            return;
        }
        code.visitVarInsn(Opcodes.ALOAD, index);
        code.visitInsn(Opcodes.SWAP);
        code.visitLdcInsn(element);
        code.visitInsn(Opcodes.SWAP);
        code.visitInsn(Opcodes.AASTORE);
    }

    void pushZero(MethodVisitor code) {
        code.visitInsn(
                switch (asm().getSort()) {
                    case Type.LONG -> Opcodes.LCONST_0;
                    case Type.DOUBLE -> Opcodes.DCONST_0;
                    case Type.FLOAT -> Opcodes.FCONST_0;
                    case Type.OBJECT, Type.ARRAY -> Opcodes.ACONST_NULL;
                    default -> Opcodes.ICONST_0;
                });
    }

    int size() {
        return asm().getSize();
    }

    /** The type as stack map frames have it. */
    Object frameType() {
        return switch (asm().getSort()) {
            case Type.LONG -> Opcodes.LONG;
            case Type.DOUBLE -> Opcodes.DOUBLE;
            case Type.FLOAT -> Opcodes.FLOAT;
            case Type.OBJECT, Type.ARRAY -> asm().getInternalName();
            default -> Opcodes.INTEGER;
        };
    }

    private Type asm() {
        return Type.getType(type);
    }
}
