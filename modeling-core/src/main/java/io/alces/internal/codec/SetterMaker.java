package io.alces.internal.codec;

import io.alces.internal.codec.ObjectPlan.PlannedMember;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes objects by setters of their own or of a builder. */
final class SetterMaker implements ObjectMaker {
    private static final MethodType FINISH = MethodType.methodType(Object.class, Object.class);
    private static final MethodType SETTER = MethodType.methodType(Object.class, Object.class, Object.class);

    private final MethodHandle start;

    /** Of type {@code (Object, Object)Object}: they return what has the next setter. */
    private final MethodHandle[] setters;

    private final int[] slots;
    private final MethodHandle finish;

    SetterMaker(ObjectPlan plan, MethodHandle start, MethodHandle finish) {
        this.start = start;
        this.setters = plan.members().stream()
                .map(member -> setter(member, start.type().returnType()))
                .toArray(MethodHandle[]::new);
        this.slots = plan.members().stream().mapToInt(PlannedMember::slot).toArray();
        this.finish = finish.asType(FINISH);
    }

    /** A setter that returns its like, such as that of an immutable builder, is followed by what it returns. */
    private static MethodHandle setter(PlannedMember member, Class<?> holder) {
        MethodHandle setter =
                Members.setter(Objects.requireNonNull(member.access().setter()));
        if (holder.isAssignableFrom(setter.type().returnType())) {
            return setter.asType(SETTER);
        }
        MethodHandle dropped = setter.asType(SETTER.changeReturnType(void.class));
        MethodHandle same = MethodHandles.dropArguments(MethodHandles.identity(Object.class), 1, Object.class);
        return MethodHandles.foldArguments(same, dropped);
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
