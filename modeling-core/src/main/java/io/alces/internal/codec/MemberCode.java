package io.alces.internal.codec;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Emits the use of members: directly where the generated class may, else by a constant method handle. */
final class MemberCode {
    private final CodeReach reach;
    private final CodeConstants constants;

    MemberCode(CodeReach reach, CodeConstants constants) {
        this.reach = reach;
        this.constants = constants;
    }

    /** Pushes the value that a member has in an object; returns its type, {@code Object} for all that is no primitive. */
    Class<?> get(MethodVisitor code, Member getter, int object) {
        if (!reach.reaches(getter)) {
            MethodHandle handle = Members.getter(getter);
            return callHandle(code, handle, List.of(new Local(Object.class, object)));
        }
        code.visitVarInsn(Opcodes.ALOAD, object);
        Values.convert(code, Object.class, getter.getDeclaringClass());
        if (getter instanceof Field field) {
            field(code, Opcodes.GETFIELD, field);
            return Values.erased(field.getType());
        }
        invoke(code, (Method) getter);
        return Values.erased(((Method) getter).getReturnType());
    }

    /** Gives a value to a member; pushes what the setter returns and returns its type. */
    Class<?> set(MethodVisitor code, Member setter, int object, Local value) {
        if (!reach.reaches(setter) || !Values.isConvertible(value.type(), parameter(setter))) {
            return callHandle(code, Members.setter(setter), List.of(new Local(Object.class, object), value));
        }
        code.visitVarInsn(Opcodes.ALOAD, object);
        Values.convert(code, Object.class, setter.getDeclaringClass());
        value.push(code);
        Values.convert(code, value.type(), parameter(setter));
        if (setter instanceof Field field) {
            field(code, Opcodes.PUTFIELD, field);
            return void.class;
        }
        invoke(code, (Method) setter);
        return Values.erased(((Method) setter).getReturnType());
    }

    /** Pushes what a constructor, or a method with its object as the first argument, returns. */
    void call(MethodVisitor code, Executable executable, List<Local> arguments) {
        List<Class<?>> parameters = parameters(executable);
        if (!reach.reaches(executable) || !areConvertible(arguments, parameters)) {
            callHandle(code, Members.executable(executable), arguments);
            return;
        }
        if (executable instanceof Constructor<?>) {
            code.visitTypeInsn(Opcodes.NEW, Type.getInternalName(executable.getDeclaringClass()));
            code.visitInsn(Opcodes.DUP);
        }
        for (int i = 0; i < arguments.size(); i++) {
            arguments.get(i).push(code);
            Values.convert(code, arguments.get(i).type(), parameters.get(i));
        }
        if (executable instanceof Constructor<?> constructor) {
            String owner = Type.getInternalName(constructor.getDeclaringClass());
            String descriptor = Type.getConstructorDescriptor(constructor);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, owner, "<init>", descriptor, false);
        } else {
            invoke(code, (Method) executable);
        }
    }

    private Class<?> callHandle(MethodVisitor code, MethodHandle handle, List<Local> arguments) {
        Class<?> result = Values.erased(handle.type().returnType());
        MethodType type = MethodType.methodType(
                result, arguments.stream().<Class<?>>map(Local::type).toList());
        constants.push(code, MethodHandle.class, handle.asType(type));
        arguments.forEach(argument -> argument.push(code));
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL,
                Type.getInternalName(MethodHandle.class),
                "invokeExact",
                type.toMethodDescriptorString(),
                false);
        return result;
    }

    private static void field(MethodVisitor code, int opcode, Field field) {
        code.visitFieldInsn(
                opcode,
                Type.getInternalName(field.getDeclaringClass()),
                field.getName(),
                Type.getDescriptor(field.getType()));
    }

    private static void invoke(MethodVisitor code, Method method) {
        Class<?> owner = method.getDeclaringClass();
        int instance = owner.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        code.visitMethodInsn(
                Modifier.isStatic(method.getModifiers()) ? Opcodes.INVOKESTATIC : instance,
                Type.getInternalName(owner),
                method.getName(),
                Type.getMethodDescriptor(method),
                owner.isInterface());
    }

    private static Class<?> parameter(Member setter) {
        return setter instanceof Field field ? field.getType() : ((Method) setter).getParameterTypes()[0];
    }

    private static List<Class<?>> parameters(Executable executable) {
        Stream<Class<?>> parameters = Stream.of(executable.getParameterTypes());
        boolean instance = executable instanceof Method && !Modifier.isStatic(executable.getModifiers());
        return (instance ? Stream.concat(Stream.of(executable.getDeclaringClass()), parameters) : parameters).toList();
    }

    private static boolean areConvertible(List<Local> arguments, List<Class<?>> parameters) {
        for (int i = 0; i < arguments.size(); i++) {
            if (!Values.isConvertible(arguments.get(i).type(), parameters.get(i))) {
                return false;
            }
        }
        return true;
    }
}
