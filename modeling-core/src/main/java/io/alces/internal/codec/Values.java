package io.alces.internal.codec;

import java.lang.invoke.MethodType;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Emits the conversion of the value on the stack. */
final class Values {
    private Values() {}

    /** The type as generated code treats it: the primitive, or {@code Object}. */
    static Class<?> erased(Class<?> type) {
        return type.isPrimitive() ? type : Object.class;
    }

    static boolean isConvertible(Class<?> from, Class<?> to) {
        return from == to || !from.isPrimitive() || !to.isPrimitive();
    }

    /** Casts, boxes or unboxes. */
    static void convert(MethodVisitor code, Class<?> from, Class<?> to) {
        if (from.isPrimitive() && !to.isPrimitive()) {
            box(code, from);
        } else if (!from.isPrimitive() && to.isPrimitive()) {
            unbox(code, to);
        } else if (!to.isPrimitive() && to != Object.class) {
            code.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(to));
        }
    }

    private static void box(MethodVisitor code, Class<?> primitive) {
        Class<?> wrapper = MethodType.methodType(primitive).wrap().returnType();
        String descriptor = Type.getMethodDescriptor(Type.getType(wrapper), Type.getType(primitive));
        code.visitMethodInsn(Opcodes.INVOKESTATIC, Type.getInternalName(wrapper), "valueOf", descriptor, false);
    }

    private static void unbox(MethodVisitor code, Class<?> primitive) {
        String wrapper =
                Type.getInternalName(MethodType.methodType(primitive).wrap().returnType());
        code.visitTypeInsn(Opcodes.CHECKCAST, wrapper);
        String descriptor = Type.getMethodDescriptor(Type.getType(primitive));
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, wrapper, primitive.getName() + "Value", descriptor, false);
    }
}
