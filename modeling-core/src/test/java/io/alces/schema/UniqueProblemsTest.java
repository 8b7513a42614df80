package io.alces.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alces.annotation.Attribute;
import io.alces.annotation.Flatten;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.Unique;
import io.alces.annotation.Version;
import io.alces.error.ModelMappingException;
import io.alces.transform.AttributeTransform;
import io.alces.transform.Lowercase;
import java.util.List;
import org.junit.jupiter.api.Test;

class UniqueProblemsTest {

    record Home(@Unique String phone, String city) {}

    record Nested(@Unique String code) {}

    static final class Doubling implements AttributeTransform<Integer> {}

    @Item
    record Fine(
            @PartitionKey String id,
            @SortKey @Unique String code,
            @Flatten Home home,

            @Unique(
                    scope = {"id", "home.city"},
                    transforms = Lowercase.class)
            String name) {}

    @Item
    record Wrong(
            @PartitionKey @Unique String id,
            @Unique boolean active,
            @Unique List<String> names,
            @Unique @Attribute(aliases = "mail") String email,
            @Unique @Version Long version,

            @Unique(scope = "tenat") String login,

            String tenant,

            @Unique(scope = {"tenant", "tenant", "code"}) String code,

            @Unique(transforms = Doubling.class) Integer number,

            Nested nested) {}

    @Test
    void uniques_areThoseOfTheItem() {
        List<UniqueAttribute> uniques = ModelSchema.compile(Fine.class).uniques();

        assertThat(uniques).extracting(UniqueAttribute::path).containsExactly("code", "home.phone", "name");
        assertThat(uniques.get(2).scope())
                .extracting(UniqueAttribute.Part::path)
                .containsExactly("id", "home.city");
    }

    @Test
    void problems_areNamedTogether() {
        ModelMappingException problems =
                catchThrowableOfType(ModelMappingException.class, () -> ModelSchema.compile(Wrong.class));

        assertThat(problems.problems())
                .containsExactly(
                        "Wrong.id: is the key, which is unique by itself; remove @Unique",
                        "Wrong.active: @Unique is for what is stored as text, number or binary, and boolean is not; use"
                                + " a type such as String or Long, or @Convert it",
                        "Wrong.names: @Unique is for what is stored as text, number or binary, and List<String> is not; use"
                                + " a type such as String or Long, or @Convert it",
                        "Wrong.email: @Unique is compared under one name; remove the aliases, or give the stored name as"
                                + " the name of the attribute",
                        "Wrong.version: is marked @Version and @Unique, which no attribute can be both; remove @Unique",
                        "Wrong.login: the scope of @Unique names tenat, and Wrong has no such property of its items;"
                                + " did you mean \"tenant\"?",
                        "Wrong.code: the scope of @Unique names tenant once too often; leave it out",
                        "Wrong.code: the scope of @Unique names code once too often; leave it out",
                        "Wrong.number: the transforms of @Unique are those of a String, and for what is stored as text;"
                                + " remove the others",
                        "Nested.code: @Unique is for attributes of the item itself, not of nested objects; remove it, or"
                                + " store the object with @Flatten");
    }
}
