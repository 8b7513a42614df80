package io.alces.internal.codec;

import io.alces.internal.codec.ObjectPlan.AttributeMember;
import io.alces.schema.Shape;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** Emits how attributes of primitive types are written and read without boxing. */
final class PrimitiveCode {
    private PrimitiveCode() {}

    /** The primitive type of an attribute; null for all others. */
    static @Nullable Class<?> typeOf(AttributeMember attribute) {
        return attribute.schema().shape() instanceof Shape.Basic basic
                        && basic.type().isPrimitive()
                ? basic.type()
                : null;
    }

    static boolean isTypeOf(Member getter, Class<?> type) {
        return type == (getter instanceof Field field ? field.getType() : ((Method) getter).getReturnType());
    }

    /** Writes the value on the stack, with the writer and the name below it. */
    static void write(MethodVisitor code, Class<?> type) {
        Class<?> written = type == byte.class || type == short.class || type == int.class ? long.class : type;
        if (written != type) {
            code.visitInsn(Opcodes.I2L);
        }
        CodeCalls.ofStatic(code, Primitives.class, "write", void.class, ItemWriter.class, String.class, written);
    }

    /** Reads a value onto the stack from the reader on it. */
    static void read(MethodVisitor code, Class<?> type) {
        String name = type.getName();
        String method = "read" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        CodeCalls.ofStatic(code, Primitives.class, method, type, ItemReader.class);
    }
}
