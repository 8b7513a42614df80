package io.alces.table;

import io.alces.schema.IndexSchema;
import io.alces.schema.MemberSchema;
import io.alces.schema.ModelSchema;
import io.alces.schema.ObjectSchema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/** Which attributes an index holds. */
final class IndexContent {

    private IndexContent() {}

    /** The stored names of the attributes that the model reads from an index and that the one found does not hold. */
    static List<String> lacking(ModelSchema<?> schema, IndexSchema index, Projection found) {
        if (found.projectionType() == ProjectionType.ALL) {
            return List.of();
        }
        Set<String> held = new HashSet<>(found.nonKeyAttributes());
        held.addAll(schema.key().names());
        held.addAll(index.key().names());
        return read(schema, index).stream().filter(name -> !held.contains(name)).toList();
    }

    private static List<String> read(ModelSchema<?> schema, IndexSchema index) {
        return switch (index.projection()) {
            case ALL -> attributes(schema.object());
            case INCLUDE -> index.included();
            default -> List.of();
        };
    }

    private static List<String> attributes(ObjectSchema object) {
        Stream<String> names = object.attributes().map(MemberSchema.Attribute::name);
        return Stream.concat(names, object.keepsUnmapped() ? Stream.of("unmapped attributes") : Stream.empty())
                .toList();
    }
}
