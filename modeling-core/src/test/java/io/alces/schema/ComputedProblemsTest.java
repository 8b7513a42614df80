package io.alces.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alces.annotation.Combine;
import io.alces.annotation.Computed;
import io.alces.annotation.CreatedAt;
import io.alces.annotation.Flatten;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.TimeToLive;
import io.alces.annotation.Unmapped;
import io.alces.annotation.UpdatedAt;
import io.alces.annotation.Version;
import io.alces.error.ModelMappingException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;

@NullUnmarked // Fields of models are filled by reflection.
@SuppressWarnings("unused") // Read by reflection, and wrong on purpose.
class ComputedProblemsTest {
    private static void assertProblems(Class<?> model, String... problems) {
        ModelMappingException exception =
                catchThrowableOfType(ModelMappingException.class, () -> ModelSchema.compile(model));

        assertThat(exception.problems()).containsExactly(problems);
    }

    record Address(String street, String city) {}

    @Item
    record Unknown(
            @PartitionKey String id,
            Address shipTo,
            @Combine("{idd}#{shipTo.ctiy}") String misspelt,
            @Combine(of = "nothing") String absent,
            @Combine("{shipTo.city.zip}") String tooDeep,
            @Combine("{}") String empty) {}

    @Test
    void compile_propertiesThatThereAreNot_areRejected() {
        assertProblems(
                Unknown.class,
                "Unknown.misspelt: @Combine names \"idd\", and Unknown has no property idd; did you mean \"id\"?",
                "Unknown.misspelt: @Combine names \"shipTo.ctiy\", and Address has no property ctiy; did you mean"
                        + " \"city\"?",
                "Unknown.absent: @Combine names \"nothing\", and Unknown has no property nothing; name one that it has",
                "Unknown.tooDeep: @Combine names \"shipTo.city.zip\", and city is no nested object; name it as a whole",
                "Unknown.empty: @Combine names \"\", and Unknown has no property ; name one that it has");
    }

    @Item
    record Malformed(
            @PartitionKey String id,
            @Combine("{id") String open,
            @Combine("id}") String closed,
            @Combine String neither,
            @Combine(value = "{id}", of = "id") String both) {}

    @Test
    void compile_malformedTemplates_areRejected() {
        assertProblems(
                Malformed.class,
                "Malformed.open: the template of @Combine has a { that no } closes; write {{ for a brace",
                "Malformed.closed: the template of @Combine has a } that no { opens; write }} for a brace",
                "Malformed.neither: @Combine needs either a template or the properties of an \"of\"; give it one of"
                        + " them",
                "Malformed.both: @Combine needs either a template or the properties of an \"of\"; give it one of them");
    }

    @Item
    record WithoutText(
            @PartitionKey String id,
            SdkBytes photo,
            List<String> tags,
            @Flatten Address home,
            @Unmapped Map<String, Object> rest,
            @Combine("{photo}") String ofBinary,
            @Combine("{tags}") String ofList,
            @Combine("{home}") String ofFlattened,
            @Combine("{rest}") String ofUnmapped,
            @Combine("{id}") int number) {}

    @Test
    void compile_typesWithoutText_areRejected() {
        assertProblems(
                WithoutText.class,
                "WithoutText.ofBinary: @Combine names \"photo\", and SdkBytes is not stored as a text, a number or a boolean;"
                        + " take another property, or use @Computed",
                "WithoutText.ofList: @Combine names \"tags\", and List<String> is not stored as a text, a number or a"
                        + " boolean; take another property, or use @Computed",
                "WithoutText.ofFlattened: @Combine names \"home\", and home is stored as several attributes; name those"
                        + " that matter",
                "WithoutText.ofUnmapped: @Combine names \"rest\", and rest is stored as several attributes; name those"
                        + " that matter",
                "WithoutText.number: @Combine makes a text, and the property is int; make it a String");
    }

    @Item
    record Circular(
            @PartitionKey String id,
            @Combine("{self}") String self,
            @Combine("{id}{b}") String a,
            @Computed(from = "c", method = "toB") String b,
            @Combine("{a}") String c,
            @Combine("{a}") String behind) {

        private String toB() {
            return c;
        }
    }

    @Test
    void compile_circles_areRejected() {
        assertProblems(
                Circular.class,
                "Circular.self: is computed from itself; name other properties",
                "Circular.a: is computed from itself, by way of b and c; compute one of them from others");
    }

    @Item
    record Methods(
            @PartitionKey String id,
            @Computed(from = {}) String unnamed,

            @Computed(
                    from = {},
                    method = "metod")
            String misspelt,

            @Computed(
                    from = {},
                    method = "method")
            Integer otherType,

            @Computed(
                    from = {},
                    method = "constant")
            String ofTheClass) {

        private String method() {
            return id;
        }

        private static String constant() {
            return "x";
        }

        @Computed(
                from = {},
                method = "method")
        private String twice() {
            return id;
        }

        @Computed(from = {})
        private String withParameter(int parameter) {
            return id;
        }
    }

    @Test
    void compile_methodsThatDoNotFit_areRejected() {
        assertProblems(
                Methods.class,
                "Methods.withParameter: @Computed has no effect on a method that is no property; remove it",
                "Methods.unnamed: new objects are given it, so what reads it does not compute it; name the method that does"
                        + " in @Computed",
                "Methods.misspelt: @Computed names the method metod, and Methods has none of this name that returns"
                        + " something and has no parameters; did you mean \"method\"?",
                "Methods.otherType: method() returns String, and the property is Integer; use one type for both",
                "Methods.ofTheClass: @Computed names the method constant, and Methods has none of this name that returns"
                        + " something and has no parameters; add it",
                "Methods.twice: is what a method returns, and @Computed names another method; leave one of them");
    }

    record Nested(@Combine("x") String computed) {}

    @Item
    record Conflicting(
            @PartitionKey String id,

            @Combine("{id}") @Computed(from = "id", method = "id")
            String both,

            @Combine("{id}") @CreatedAt String filled,
            Nested nested) {}

    @Test
    void compile_conflicts_areRejected() {
        assertProblems(
                Conflicting.class,
                "Conflicting.filled: @CreatedAt needs a point in time, not String; use Instant, or remove it",
                "Conflicting.both: is marked @Combine and @Computed, which give it different values; leave one of them",
                "Nested.computed: @Combine is for attributes of the item itself, not of nested objects; remove it, or store"
                        + " the object with @Flatten");
    }

    @Item
    record Filled(
            @PartitionKey String id,

            @CreatedAt
            @Computed(
                    from = {},
                    method = "now")
            Instant created) {
        private Instant now() {
            return Instant.EPOCH;
        }
    }

    @Test
    void compile_attributeThatIsFilledToo_isRejected() {
        assertProblems(
                Filled.class,
                "Filled.created: is computed, and another annotation gives it a value as well; leave one of them");
    }

    @Item
    record ChangingKey(
            @PartitionKey String id,
            @UpdatedAt Instant updatedAt,
            @Combine("{updatedAt}") String time,
            @SortKey @Combine("{time}#{id}") String sort) {}

    @Test
    void compile_keyThatChangesWithEveryWrite_isRejected() {
        assertProblems(
                ChangingKey.class,
                "ChangingKey.sort: is part of the key, and computed from what changes with every write; compute it from what"
                        + " stays");
    }

    @Item
    record CountedKey(
            @PartitionKey @Combine("{version}") String id,
            @Version Long version) {}

    @Item
    record ProlongedKey(
            @PartitionKey @Combine("{until}") String id,
            @TimeToLive(after = "P1D", refresh = true) Instant until) {}

    @Test
    void compile_keyOfVersionOrOfTimeThatIsProlonged_isRejected() {
        assertProblems(
                CountedKey.class,
                "CountedKey.id: is part of the key, and computed from what changes with every write; compute it from what"
                        + " stays");
        assertProblems(
                ProlongedKey.class,
                "ProlongedKey.id: is part of the key, and computed from what changes with every write; compute it from"
                        + " what stays");
    }

    static class Bean {
        @PartitionKey
        private String id;

        public String getTitle() {
            return id;
        }
    }

    @Item
    static class GetterOnly extends Bean {}

    @Test
    void compile_getterThatIsNotComputed_isRejectedAsBefore() {
        assertProblems(
                GetterOnly.class,
                "GetterOnly.title: has a getter but no setter; add setTitle(String), or mark it @Ignore");
    }
}
