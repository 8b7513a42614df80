package io.alces.schema;

import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members of one class and how an object of it is made.
 *
 * <p>Immutable once its model is compiled. While that lasts, a schema that refers to itself is handed out before its
 * members are known.
 */
public final class ObjectSchema {
    private final Type type;
    private final Class<?> rawType;
    private @Nullable List<MemberSchema> members;
    private @Nullable Construction construction;

    ObjectSchema(Type type, Class<?> rawType) {
        this.type = type;
        this.rawType = rawType;
    }

    void complete(List<MemberSchema> members, Construction construction) {
        this.members = List.copyOf(members);
        this.construction = construction;
    }

    /** The type, with its type arguments resolved. */
    public Type type() {
        return type;
    }

    public Class<?> rawType() {
        return rawType;
    }

    /** The members, in the order of their declaration. */
    public List<MemberSchema> members() {
        return complete(members);
    }

    public Construction construction() {
        return complete(construction);
    }

    private <V> V complete(@Nullable V part) {
        if (part == null) {
            throw new IllegalStateException(type.getTypeName() + " is still being compiled");
        }
        return part;
    }

    @Override
    public String toString() {
        return "ObjectSchema[" + type.getTypeName() + "]";
    }
}
