package io.alces.request;

import io.alces.schema.KeySchema;
import io.alces.schema.MemberSchema;
import io.alces.schema.ObjectSchema;
import io.alces.schema.Shape;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;

/**
 * A guess of the size of a model's items: the names of all attributes, and for values what is usual for their types.
 * Collections are taken to have three elements; an object within its own kind is taken to be absent.
 */
final class UsualSize {
    private static final int TEXT = 20;
    private static final int TIME = 30;
    private static final int NUMBER = 6;
    private static final int BINARY = 64;
    private static final int FLAG = 1;
    private static final int ELEMENTS = 3;
    private static final int CONTAINER = 3;

    private final Deque<ObjectSchema> around = new ArrayDeque<>();

    private UsualSize() {}

    /** The bytes that an item of a model usually has. */
    static long of(ObjectSchema model) {
        return new UsualSize().members(model);
    }

    private long members(ObjectSchema schema) {
        if (around.contains(schema)) {
            return 0;
        }
        around.push(schema);
        long size = schema.members().stream().mapToLong(this::member).sum();
        around.pop();
        return size;
    }

    private long member(MemberSchema member) {
        if (member instanceof MemberSchema.Attribute attribute) {
            return AttributeSize.ofText(attribute.name()) + value(attribute.shape());
        }
        return member instanceof MemberSchema.Flattened flattened ? members(flattened.schema()) : 0;
    }

    private long value(Shape shape) {
        if (shape instanceof Shape.Basic basic) {
            return basic(basic.type());
        } else if (shape instanceof Shape.Converted converted) {
            return converted(converted.converter());
        } else if (shape instanceof Shape.Transformed transformed) {
            return value(transformed.shape());
        } else if (shape instanceof Shape.OptionalOf optional) {
            return value(optional.value());
        } else if (shape instanceof Shape.ListOf list) {
            return elements(value(list.element()));
        } else if (shape instanceof Shape.ArrayOf array) {
            return elements(value(array.element()));
        } else if (shape instanceof Shape.SetOf set) {
            return elements(value(set.element()));
        } else if (shape instanceof Shape.MapOf map) {
            return elements(TEXT + value(map.value()));
        } else if (shape instanceof Shape.ObjectOf object) {
            return CONTAINER + members(object.schema());
        } else if (shape instanceof Shape.UnionOf union) {
            return TEXT + largest(union);
        } else if (shape instanceof Shape.Reference reference) {
            return reference(reference.key());
        }
        return TEXT;
    }

    private long largest(Shape.UnionOf union) {
        return union.alternatives().values().stream()
                .mapToLong(this::members)
                .max()
                .orElse(0);
    }

    private long reference(KeySchema key) {
        return key.sortKey().isPresent()
                ? CONTAINER
                        + key.attributes().stream()
                                .mapToLong(part -> member(part.attribute()))
                                .sum()
                : value(key.partitionKey().attribute().shape());
    }

    private static long elements(long each) {
        return CONTAINER + ELEMENTS * each;
    }

    private static long basic(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return FLAG;
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return NUMBER;
        }
        return type == byte[].class ? BINARY : TEXT;
    }

    private static long converted(AttributeConverter<?> converter) {
        return switch (converter.attributeValueType()) {
            case N -> NUMBER;
            case B -> BINARY;
            case BOOL, NULL -> FLAG;
            default -> isTime(converter.type().rawClass()) ? TIME : TEXT;
        };
    }

    private static boolean isTime(Type type) {
        return type instanceof Class<?> raw && raw.getName().startsWith("java.time.");
    }
}
