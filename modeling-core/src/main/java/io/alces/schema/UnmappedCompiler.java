package io.alces.schema;

import io.alces.annotation.Unmapped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Makes the members that take the rest of an item. */
final class UnmappedCompiler {
    /** A name, or several of a nested path, and at its end perhaps a star or two. */
    private static final Pattern NAME = Pattern.compile("[^.*]+(\\.[^.*]+)*(\\.\\*{1,2})?");

    private final Problems problems;

    UnmappedCompiler(Problems problems) {
        this.problems = problems;
    }

    Optional<MemberSchema> member(Property property, Shape shape, String path) {
        if (!(shape instanceof Shape.MapOf map) || map.keys().type() != String.class || !takesAny(map.value())) {
            problems.add(
                    path,
                    "@Unmapped needs a Map<String, Object> or a Map<String, AttributeValue>, not "
                            + Types.name(property.type()) + "; change its type, or remove @Unmapped");
            return Optional.empty();
        }
        Unmapped unmapped = property.annotations().find(Unmapped.class).orElseThrow();
        List<String> only = List.of(unmapped.only());
        only.stream()
                .filter(name -> !NAME.matcher(name).matches())
                .forEach(name -> problems.add(
                        path, "\"" + name + "\" names no attributes; use a name such as \"a\", \"a.*\" or \"a.**\""));
        UnmappedNames names = new UnmappedNames(only, unmapped.others() == Unmapped.Others.FAIL);
        return Optional.of(new MemberSchema.Unmapped(property.name(), property.access(), map, names));
    }

    private static boolean takesAny(Shape value) {
        return value instanceof Shape.Open || value.type() == AttributeValue.class;
    }
}
