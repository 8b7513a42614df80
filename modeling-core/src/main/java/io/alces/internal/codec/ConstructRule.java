package io.alces.internal.codec;

import io.alces.internal.codec.ObjectPlan.PlannedMember;
import io.alces.schema.Construction;
import io.alces.schema.Construction.ByBuilder;
import io.alces.schema.Construction.ByConstructor;
import io.alces.schema.Construction.BySetters;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
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
    private final DecodeLocals locals;

    ConstructRule(MemberCode members, DecodeLocals locals) {
        this.members = members;
        this.locals = locals;
    }

    void emit(MethodVisitor code, ObjectPlan object) {
        Construction construction = object.schema().construction();
        if (construction instanceof ByConstructor by) {
            members.call(code, by.constructor(), arguments(object, by.constructor()));
        } else if (construction instanceof BySetters by) {
            start(code, by.constructor());
            object.members()
                    .forEach(member -> set(code, member, by.constructor().getDeclaringClass()));
            locals.holder().push(code);
        } else if (construction instanceof ByBuilder by) {
            start(code, by.builder());
            object.members().forEach(member -> set(code, member, builderType(by.builder())));
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

    /** A setter that returns its like, such as that of an immutable builder, is followed by what it returns. */
    private void set(MethodVisitor code, PlannedMember member, Class<?> holder) {
        Member setter = Objects.requireNonNull(member.access().setter());
        Class<?> pushed = members.set(code, setter, locals.holder().index(), locals.slot(member));
        Class<?> returned = setter instanceof Field ? void.class : ((Method) setter).getReturnType();
        if (holder.isAssignableFrom(returned)) {
            locals.holder().store(code);
        } else if (pushed == long.class || pushed == double.class) {
            code.visitInsn(Opcodes.POP2);
        } else if (pushed != void.class) {
            code.visitInsn(Opcodes.POP);
        }
    }

    private static Class<?> builderType(Executable builder) {
        return builder instanceof Method method ? method.getReturnType() : builder.getDeclaringClass();
    }
}
