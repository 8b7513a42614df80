package io.alces.internal.codec;

import java.lang.invoke.MethodType;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Emits the calls of codecs, writers and readers. */
final class CodeCalls {
    private CodeCalls() {}

    static void ofInterface(MethodVisitor code, Class<?> owner, String name, Class<?> result, Class<?>... parameters) {
        call(code, Opcodes.INVOKEINTERFACE, owner, name, MethodType.methodType(result, parameters));
    }

    static void ofClass(MethodVisitor code, Class<?> owner, String name, Class<?> result, Class<?>... parameters) {
        call(code, Opcodes.INVOKEVIRTUAL, owner, name, MethodType.methodType(result, parameters));
    }

    static void ofStatic(MethodVisitor code, Class<?> owner, String name, Class<?> result, Class<?>... parameters) {
        call(code, Opcodes.INVOKESTATIC, owner, name, MethodType.methodType(result, parameters));
    }

    private static void call(MethodVisitor code, int opcode, Class<?> owner, String name, MethodType type) {
        code.visitMethodInsn(
                opcode, Type.getInternalName(owner), name, type.toMethodDescriptorString(), owner.isInterface());
    }
}
