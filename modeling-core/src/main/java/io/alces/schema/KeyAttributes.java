package io.alces.schema;

import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.StoredAs;
import io.alces.convert.Converters;
import io.alces.convert.StoredConverter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Makes attributes parts of keys, if they can be. */
final class KeyAttributes {
    private final Problems problems;

    KeyAttributes(Problems problems) {
        this.problems = problems;
    }

    /** Whether a property is marked as part of the key of the table. */
    static boolean isMarked(Annotations annotations) {
        return annotations.has(PartitionKey.class) || annotations.has(SortKey.class);
    }

    /** A part of a key whose order nobody sees. */
    Optional<KeyAttribute> partitionKey(TopLevel.Placed placed, String path) {
        Shape shape = KeyTypes.value(placed.attribute().shape());
        Optional<ScalarAttributeType> type = KeyTypes.of(shape);
        if (type.isEmpty()) {
            problems.add(
                    path,
                    "a key is stored as text, number or binary, and " + Types.name(shape.type())
                            + " is not; use a type such as String or Long, or @Convert it");
        }
        return type.map(scalar -> new KeyAttribute(placed.attribute(), scalar));
    }

    /** A part of a key that sorts. */
    Optional<KeyAttribute> sortKey(TopLevel.Placed placed, String path) {
        Optional<KeyAttribute> key = partitionKey(placed, path);
        Shape shape = KeyTypes.value(placed.attribute().shape());
        if (key.isPresent() && !KeyTypes.isOrdered(shape)) {
            problems.add(
                    path,
                    "a sort key is stored in the order of its values, and " + Types.name(shape.type()) + " is not; "
                            + remedy(shape));
        }
        return key;
    }

    private static String remedy(Shape shape) {
        if (shape instanceof Shape.Transformed transformed && KeyTypes.isOrdered(transformed.shape())) {
            return "use transforms that keep the order";
        }
        List<String> forms = Arrays.stream(StoredAs.values())
                .filter(form -> Converters.find(shape.type(), form)
                        .filter(StoredConverter::ordered)
                        .isPresent())
                .map(form -> "@Stored(" + form + ")")
                .toList();
        return forms.isEmpty()
                ? "use a type such as String or Long, or @Convert it with ordered = true"
                : "mark it " + Words.list(forms, "or");
    }
}
