package io.alces.internal.codec;

import io.alces.query.StoredValues;
import io.alces.schema.Fill;
import io.alces.schema.MemberSchema;
import io.alces.schema.ModelSchema;
import io.alces.schema.ObjectSchema;
import io.alces.schema.Shape;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Walks one stored item along its schema. Whether the item can be read is not looked at: values of other types than the
 * schema has are passed by. Used once.
 */
public final class ItemComparison {
    private final SortedMap<String, SortedSet<String>> unknown = new TreeMap<>();
    private final SortedSet<String> known = new TreeSet<>();
    private final SortedSet<String> present = new TreeSet<>();
    private final SortedSet<String> zeroed = new TreeSet<>();

    private ItemComparison() {}

    /** Compares an item with the schema of its model. */
    public static ItemFindings of(ModelSchema<?> schema, Map<String, AttributeValue> item) {
        ItemComparison comparison = new ItemComparison();
        comparison.object(schema.object(), schema.type().getSimpleName(), item, Set.of());
        return new ItemFindings(comparison.unknown, comparison.known, comparison.present, comparison.zeroed);
    }

    /** Compares the map of one object; {@code more} are names that it has besides those of its members. */
    private void object(ObjectSchema schema, String path, Map<String, AttributeValue> map, Set<String> more) {
        Set<String> names = new HashSet<>(more);
        NamePatterns kept = members(schema, path, map, names);
        zeroes(schema, path, map);
        map.forEach((name, value) -> {
            if (!names.contains(name)) {
                rest(child(path, name), value, kept == null ? null : kept.keep(name, value));
            }
        });
    }

    /**
     * Compares the attributes of an object and of those flattened into it, and adds their names.
     *
     * @return what is kept of other attributes; null if nothing is
     */
    private @Nullable NamePatterns members(
            ObjectSchema schema, String path, Map<String, AttributeValue> map, Set<String> names) {
        NamePatterns kept = null;
        for (MemberSchema member : schema.members()) {
            if (member instanceof MemberSchema.Attribute attribute) {
                names.addAll(attribute.storedNames());
                attribute(attribute, child(path, attribute.name()), map);
            } else if (member instanceof MemberSchema.Flattened flattened) {
                NamePatterns inner = members(flattened.schema(), path, map, names);
                kept = inner == null ? kept : inner;
            } else if (member instanceof MemberSchema.Unmapped unmapped) {
                kept = new NamePatterns(unmapped.names().only());
            }
        }
        return kept;
    }

    private void attribute(MemberSchema.Attribute attribute, String path, Map<String, AttributeValue> map) {
        known.add(path);
        AttributeValue stored = stored(attribute, map);
        if (stored != null) {
            present.add(path);
            value(attribute.shape(), path, stored);
        }
    }

    /** Finds what is read as zero, which a flattened object that is not there is not. */
    private void zeroes(ObjectSchema schema, String path, Map<String, AttributeValue> map) {
        for (MemberSchema member : schema.members()) {
            if (member instanceof MemberSchema.Attribute attribute) {
                if (attribute.access().isWritable()
                        && isPrimitive(attribute.shape())
                        && !isThere(attribute, map)
                        && !isReadAsDefault(attribute, map)) {
                    zeroed.add(child(path, attribute.name()));
                }
            } else if (member instanceof MemberSchema.Flattened flattened && isThere(flattened.schema(), map)) {
                zeroes(flattened.schema(), path, map);
            }
        }
    }

    private static boolean isReadAsDefault(MemberSchema.Attribute attribute, Map<String, AttributeValue> map) {
        return attribute.fill().orElse(null) instanceof Fill.Default filled
                && filled.onRead()
                && Collections.disjoint(attribute.storedNames(), map.keySet());
    }

    private void value(Shape declared, String path, AttributeValue stored) {
        Shape shape = Shapes.stored(Shapes.present(declared));
        Shape element = Shapes.element(shape);
        if (element != null) {
            stored.l().forEach(each -> value(element, path + "[]", each));
        } else if (shape instanceof Shape.MapOf map) {
            stored.m().values().forEach(each -> value(map.value(), path + ".*", each));
        } else if (shape instanceof Shape.ObjectOf nested && stored.hasM()) {
            object(nested.schema(), path, stored.m(), Set.of());
        } else if (shape instanceof Shape.UnionOf union) {
            union(union, path, stored.m());
        }
    }

    private void union(Shape.UnionOf union, String path, Map<String, AttributeValue> map) {
        AttributeValue text = map.get(union.discriminator());
        ObjectSchema alternative =
                text == null || text.s() == null ? null : union.alternatives().get(text.s());
        if (alternative != null) {
            object(alternative, path, map, Set.of(union.discriminator()));
        }
    }

    /** Reports what is not kept of an attribute that no member has. */
    private void rest(String path, AttributeValue stored, @Nullable AttributeValue kept) {
        if (kept == null) {
            unknown.computeIfAbsent(path, added -> new TreeSet<>()).add(StoredValues.type(stored));
        } else if (!stored.equals(kept)) {
            stored.m()
                    .forEach((name, inner) ->
                            rest(child(path, name), inner, kept.m().get(name)));
        }
    }

    private static boolean isThere(ObjectSchema flattened, Map<String, AttributeValue> map) {
        return flattened.attributes().anyMatch(attribute -> isThere(attribute, map));
    }

    private static boolean isThere(MemberSchema.Attribute attribute, Map<String, AttributeValue> map) {
        AttributeValue stored = stored(attribute, map);
        return stored != null && stored.type() != AttributeValue.Type.NUL;
    }

    private static @Nullable AttributeValue stored(MemberSchema.Attribute attribute, Map<String, AttributeValue> map) {
        for (String name : attribute.storedNames()) {
            AttributeValue stored = map.get(name);
            if (stored != null) {
                return stored;
            }
        }
        return null;
    }

    private static boolean isPrimitive(Shape shape) {
        return Shapes.stored(shape) instanceof Shape.Basic basic && basic.type().isPrimitive();
    }

    private static String child(String path, String name) {
        StringBuilder child = new StringBuilder(path);
        Paths.name(child, name);
        return child.toString();
    }
}
