package io.alces.internal.codec;

import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * A local variable of generated code.
 *
 * @param type a primitive, or {@code Object}
 */
record Local(Class<?> type, int index) {
    private static final int NONE = -1;

    /** Not a variable, but the value that one of this type has at first. */
    static Local zero(Class<?> type) {
        return new Local(Values.erased(type), NONE);
    }

    void push(MethodVisitor code) {
        if (index == NONE) {
            pushZero(code);
        } else {
            code.visitVarInsn(asm().getOpcode(Opcodes.ILOAD), index);
        }
    }

    void store(MethodVisitor code) {
        code.visitVarInsn(asm().getOpcode(Opcodes.ISTORE), index);
    }

    void pushZero(MethodVisitor code) {
        code.visitInsn(
                switch (asm().getSort()) {
                    case Type.LONG -> Opcodes.LCONST_0;
                    case Type.DOUBLE -> Opcodes.DCONST_0;
                    case Type.FLOAT -> Opcodes.FCONST_0;
                    case Type.OBJECT -> Opcodes.ACONST_NULL;
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
            case Type.OBJECT -> asm().getInternalName();
            default -> Opcodes.INTEGER;
        };
    }

    private Type asm() {
        return Type.getType(type);
    }
}
