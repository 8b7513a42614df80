package io.alces.internal.codec;

import io.alces.internal.codec.ObjectPlan.PlannedMember;
import io.alces.schema.Construction.ByBuilder;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes objects by the setters of a builder. */
final class SetterMaker implements ObjectMaker {
    private static final MethodType FINISH = MethodType.methodType(Object.class, Object.class);
    private static final MethodType SETTER = MethodType.methodType(Object.class, Object.class, Object.class);

    private static final MethodHandle SAME =
            MethodHandles.dropArguments(MethodHandles.identity(Object.class), 1, Object.class);
    private static final MethodHandle NEXT = next();

    private final MethodHandle start;

    /** Of type {@code (Object, Object)Object}: they return what has the next setter. */
    private final MethodHandle[] setters;

    private final int[] slots;
    private final MethodHandle finish;

    private SetterMaker(ObjectPlan plan, MethodHandle start, MethodHandle[] setters, MethodHandle finish) {
        this.start = start;
        this.setters = setters;
        this.slots = plan.members().stream().mapToInt(PlannedMember::slot).toArray();
        this.finish = finish.asType(FINISH);
    }

    static SetterMaker of(ObjectPlan plan, ByBuilder by) {
        MethodHandle start = Members.executable(by.builder());
        MethodHandle[] setters = plan.members().stream()
                .map(member -> builderSetter(member, start.type().returnType()))
                .toArray(MethodHandle[]::new);
        return new SetterMaker(plan, start, setters, Members.executable(by.build()));
    }

    private static MethodHandle builderSetter(PlannedMember member, Class<?> builder) {
        MethodHandle setter = setter(member);
        if (setter.type().returnType().isPrimitive()) {
            return MethodHandles.foldArguments(SAME, BeanMaker.setter(member));
        }
        MethodHandle next = MethodHandles.insertArguments(NEXT, 2, builder);
        return MethodHandles.foldArguments(MethodHandles.dropArguments(next, 2, Object.class), setter.asType(SETTER));
    }

    private static MethodHandle setter(PlannedMember member) {
        return Members.setter(Objects.requireNonNull(member.access().setter()));
    }

    private static MethodHandle next() {
        try {
            return MethodHandles.lookup()
                    .findStatic(
                            BuilderSteps.class,
                            "next",
                            MethodType.methodType(Object.class, Object.class, Object.class, Class.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @Override
    public Object make(@Nullable Object[] values) {
        Object holder = Handles.call(start);
        for (int i = 0; i < setters.length; i++) {
            holder = Handles.call(setters[i], holder, values[slots[i]]);
        }
        return Objects.requireNonNull(Handles.call(finish, holder));
    }
}
