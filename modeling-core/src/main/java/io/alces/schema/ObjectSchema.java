package io.alces.schema;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    private @Nullable MemberNames names;

    ObjectSchema(Type type, Class<?> rawType) {
        this.type = type;
        this.rawType = rawType;
    }

    void complete(List<MemberSchema> members, Construction construction) {
        this.members = List.copyOf(members);
        this.construction = construction;
        this.names = MemberNames.of(members);
    }

    boolean isComplete() {
        return members != null;
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

    /** The attributes in the map of an object, those of flattened objects among them, in the order of declaration. */
    public Stream<MemberSchema.Attribute> attributes() {
        return members().stream().flatMap(member -> {
            if (member instanceof MemberSchema.Attribute attribute) {
                return Stream.of(attribute);
            }
            return member instanceof MemberSchema.Flattened flattened
                    ? flattened.schema().attributes()
                    : Stream.empty();
        });
    }

    /** The one of {@link #attributes()} with a stored name, which is none of its aliases; empty if there is none. */
    public Optional<MemberSchema.Attribute> attribute(String name) {
        return attributes().filter(attribute -> attribute.name().equals(name)).findFirst();
    }

    /** Whether an object keeps what none of {@link #attributes()} holds, itself or in a flattened object. */
    public boolean keepsUnmapped() {
        return members().stream()
                .anyMatch(member -> member instanceof MemberSchema.Unmapped
                        || (member instanceof MemberSchema.Flattened flattened
                                && flattened.schema().keepsUnmapped()));
    }

    public Construction construction() {
        return complete(construction);
    }

    /**
     * The member that a user means by a name: a property, the method that reads it, such as {@code getStatus} or
     * {@code isActive}, or a stored name, in this order.
     */
    public Optional<MemberSchema> member(String name) {
        return complete(names).find(name);
    }

    /** The property whose name comes closest to a name that no member has, if one comes close. */
    public Optional<String> nearest(String name) {
        return complete(names).nearest(name);
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
