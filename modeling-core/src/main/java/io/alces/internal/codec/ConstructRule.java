package io.alces.internal.codec;

import io.alces.internal.codec.ObjectPlan.PlannedMember;
import io.alces.schema.Construction;
import io.alces.schema.Construction.ByBuilder;
import io.alces.schema.Construction.ByConstructor;
import io.alces.schema.Construction.BySetters;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** Emits the making of an object of the values in its slots, and leaves it on the stack. */
final class ConstructRule {
    private final MemberCode members;
    private final CodeConstants constants;
    private final DecodeLocals locals;

    ConstructRule(MemberCode members, CodeConstants constants, DecodeLocals locals) {
        this.members = members;
        this.constants = constants;
        this.locals = locals;
    }

    void emit(MethodVisitor code, ObjectPlan object) {
        Construction construction = object.schema().construction();
        if (construction instanceof ByConstructor by) {
            members.call(code, by.constructor(), arguments(object, by.constructor()));
        } else if (construction instanceof BySetters by) {
            start(code, by.constructor());
            object.members().forEach(member -> drop(code, set(code, member)));
            locals.holder().push(code);
        } else if (construction instanceof ByBuilder by) {
            start(code, by.builder());
            object.members().forEach(member -> follow(code, set(code, member), builderType(by.builder())));
            members.call(code, by.build(), List.of(locals.holder()));
        }
    }

    private List<Local> arguments(ObjectPlan object, Constructor<?> constructor) {
        List<Local> arguments = new ArrayList<>();
        for (Class<?> type : constructor.getParameterTypes()) {
            arguments.add(Local.zero(type));
        }
        for (PlannedMember member : object.members()) {
            arguments.set(member.access().parameter(), locals.slot(member));
        }
        return arguments;
    }

    private void start(MethodVisitor code, Executable executable) {
        members.call(code, executable, List.of());
        locals.holder().store(code);
    }

    /** Calls a setter; returns the type of what it pushes. */
    private Class<?> set(MethodVisitor code, PlannedMember member) {
        Member setter = Objects.requireNonNull(member.access().setter());
        return members.set(code, setter, locals.holder().index(), locals.slot(member));
    }

    private static void drop(MethodVisitor code, Class<?> pushed) {
        if (pushed == long.class || pushed == double.class) {
            code.visitInsn(Opcodes.POP2);
        } else if (pushed != void.class) {
            code.visitInsn(Opcodes.POP);
        }
    }

    private void follow(MethodVisitor code, Class<?> pushed, Class<?> builder) {
        if (pushed.isPrimitive()) {
            drop(code, pushed);
            return;
        }
        locals.holder().push(code);
        constants.push(code, Class.class, builder);
        CodeCalls.ofStatic(code, BuilderSteps.class, "next", Object.class, Object.class, Object.class, Class.class);
        locals.holder().store(code);
    }

    private static Class<?> builderType(Executable builder) {
        return builder instanceof Method method ? method.getReturnType() : builder.getDeclaringClass();
    }
}
