package io.alces.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.annotation.Attribute;
import io.alces.annotation.Ignore;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked // Fields of models are filled by reflection.
class BeanModelTest {
    @SuppressWarnings("unused") // Read by reflection.
    abstract static class Entity<K> {
        static final String CONSTANT = "";
        private K id;
        private transient int hash;

        public K getId() {
            return id;
        }

        public void setId(K id) {
            this.id = id;
        }
    }

    interface Described {
        @Attribute("text")
        String getDescription();
    }

    static class Animal {
        String sound;
    }

    static class Dog extends Animal {
        String breed;
    }

    abstract static class Owner extends Entity<String> {
        private Animal pet;

        public Animal getPet() {
            return pet;
        }

        public void setPet(Animal pet) {
            this.pet = pet;
        }
    }

    @Item
    @SuppressWarnings("unused") // Read by reflection.
    static class Person extends Owner implements Described {
        private String description;
        private boolean isActive;
        private String eTag;
        private String nickname;
        private int age;
        private ArrayList<String> tags;

        private Person() {}

        @Override
        @PartitionKey
        public String getId() {
            return super.getId();
        }

        @Override
        public Dog getPet() {
            return (Dog) super.getPet();
        }

        @Override
        public String getDescription() {
            return description;
        }

        public void setDescription(String description) {
            this.description = description;
        }

        public boolean isActive() {
            return isActive;
        }

        public void setActive(boolean active) {
            this.isActive = active;
        }

        public String getETag() {
            return eTag;
        }

        public Optional<String> getNickname() {
            return Optional.ofNullable(nickname);
        }

        public void setNickname(String nickname) {
            this.nickname = nickname;
        }

        public void setNickname(Integer number) {
            this.nickname = number.toString();
        }

        public List<String> getTags() {
            return tags;
        }

        public void setTags(List<String> tags) {
            this.tags = new ArrayList<>(tags);
        }

        @Ignore
        public String getLabel() {
            return description + age;
        }
    }

    private final ModelSchema<Person> schema = ModelSchema.compile(Person.class);

    @Test
    void compile_tableWithoutName_isTheSimpleNameOfTheClass() {
        assertThat(schema.table()).isEqualTo("Person");
    }

    @Test
    void compile_members_areTheFieldsInheritedOnesFirst() {
        assertThat(schema.object().members())
                .extracting(MemberSchema::property)
                .containsExactly("id", "pet", "description", "active", "eTag", "nickname", "age", "tags");
    }

    @Test
    void compile_constructor_isTheOneWithoutParameters() {
        assertThat(schema.object().construction())
                .isInstanceOfSatisfying(
                        Construction.BySetters.class,
                        setters -> assertThat(setters.constructor())
                                .isEqualTo(Person.class.getDeclaredConstructors()[0]));
    }

    @Test
    void compile_inheritedGenericProperty_hasTheTypeOfTheSubclass() {
        assertThat(attribute("id").shape()).isEqualTo(new Shape.Basic(String.class));
        assertThat(schema.key().partitionKey().name()).isEqualTo("id");
    }

    @Test
    void compile_covariantGetter_givesTheType() {
        assertThat(attribute("pet").shape().type()).isEqualTo(Dog.class);
        assertThat(Objects.requireNonNull(attribute("pet").access().setter()).getName())
                .isEqualTo("setPet");
    }

    @Test
    void compile_overriddenGetter_keepsAnnotations() {
        assertThat(attribute("description").name()).isEqualTo("text");
    }

    @Test
    void compile_getterOtherThanFieldAndSetter_isNotUsed() {
        assertThat(attribute("nickname").access().getter().getName()).isEqualTo("nickname");
        assertThat(attribute("nickname").access().setter())
                .isInstanceOfSatisfying(
                        Method.class,
                        setter -> assertThat(setter.getParameterTypes()).containsExactly(String.class));
    }

    @Test
    void compile_getterAndSetterOfOneType_areUsedWhateverTheField() {
        assertThat(attribute("tags").shape())
                .isInstanceOfSatisfying(
                        Shape.ListOf.class,
                        list -> assertThat(list.collection()).isEqualTo(List.class));
    }

    @Test
    void compile_fieldWithoutAccessors_isReadAndWrittenItself() throws NoSuchFieldException {
        Member field = Person.class.getDeclaredField("age");

        assertThat(attribute("age").access()).isEqualTo(new Access(field, field, -1));
    }

    @Test
    void compile_getterWithoutSetter_isWrittenByItsField() {
        assertThat(attribute("eTag").access().getter().getName()).isEqualTo("getETag");
        assertThat(Objects.requireNonNull(attribute("eTag").access().setter()).getName())
                .isEqualTo("eTag");
    }

    @Test
    void member_byAccessorName_isFound() {
        assertThat(schema.object().member("isActive")).contains(attribute("active"));
        assertThat(schema.object().member("getAge")).contains(attribute("age"));
        assertThat(schema.object().member("text")).contains(attribute("description"));
    }

    private MemberSchema.Attribute attribute(String property) {
        return (MemberSchema.Attribute) schema.object().member(property).orElseThrow();
    }

    static class Contact {
        @PartitionKey
        String id;

        @Attribute("mail")
        private String email;

        public String getEmail() {
            return email;
        }
    }

    @Item
    static class Customer extends Contact {
        @Override
        @Attribute("email")
        public String getEmail() {
            return super.getEmail();
        }
    }

    @Test
    void compile_annotationOnTheGetterOfASubclass_isTakenBeforeThatOfTheField() {
        assertThat(ModelSchema.compile(Customer.class).object().member("email"))
                .get()
                .extracting(member -> ((MemberSchema.Attribute) member).name())
                .isEqualTo("email");
    }
}
