package io.alces.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alces.annotation.AfterRead;
import io.alces.annotation.AfterWrite;
import io.alces.annotation.BeforeDelete;
import io.alces.annotation.BeforeWrite;
import io.alces.annotation.Flatten;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.error.ModelMappingException;
import io.alces.spi.WriteOperation;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

@SuppressWarnings("unused") // Read by reflection.
class HookProblemsTest {

    @Item
    record Wrong(@PartitionKey String id) {
        @BeforeWrite
        static void everywhere() {}

        @AfterWrite
        String id(WriteOperation operation) {
            return id;
        }

        @BeforeDelete
        Wrong archive(WriteOperation operation) {
            return this;
        }

        @AfterRead
        void read(WriteOperation operation, int number) {}
    }

    @Test
    void compile_wrongMethods_areAllReportedAtOnce() {
        assertProblems(
                Wrong.class,
                "Wrong.everywhere: @BeforeWrite is for methods of an item, and this one is static; remove static",
                "Wrong.id: a method marked @AfterWrite returns nothing or its Wrong, found String; change what it returns",
                "Wrong.archive: a method marked @BeforeDelete takes nothing, found WriteOperation; change its parameters",
                "Wrong.archive: a method marked @BeforeDelete returns nothing, found Wrong; change what it returns",
                "Wrong.read: a method marked @AfterRead takes nothing, found WriteOperation and int;"
                        + " change its parameters");
    }

    @Item
    record Twice(@PartitionKey String id) {
        @BeforeWrite
        Twice trim() {
            return this;
        }

        @BeforeWrite
        Twice lower() {
            return this;
        }
    }

    @Test
    void compile_twoOfOneKindInAClass_areRejected() {
        assertProblems(
                Twice.class,
                "Twice: has 2 methods marked @BeforeWrite, lower and trim, which have no order; mark one, and call the"
                        + " others in it");
    }

    interface Tidy<T> {
        @BeforeWrite
        T tidied();
    }

    @Item
    record OtherType(@PartitionKey String id) implements Tidy<String> {
        @Override
        public String tidied() {
            return id;
        }
    }

    @Test
    void compile_typeArgumentThatIsNoModel_isRejected() {
        assertProblems(
                OtherType.class,
                "OtherType.tidied: a method marked @BeforeWrite returns nothing or its OtherType, found String; change what"
                        + " it returns");
    }

    record Address(String city) {
        @BeforeWrite
        Address upper() {
            return this;
        }
    }

    @Item
    record Nesting(@PartitionKey String id, @Flatten Address home, List<Address> others) {}

    @Test
    void compile_hookOfANestedClass_isRejected() {
        assertProblems(
                Nesting.class,
                "Address.upper: @BeforeWrite is for models, and Address is nested in one; call the method in a hook of"
                        + " Nesting");
    }

    @Item
    record Holder(@PartitionKey String id, Kept kept) {}

    @Item
    record Kept(@PartitionKey String id) {
        @BeforeWrite
        Kept tidied() {
            return this;
        }
    }

    @Test
    void compile_modelWithinAnother_mayHaveHooks() {
        assertThat(ModelSchema.compile(Holder.class).hooks()).isEmpty();
    }

    static class Base {
        @PartitionKey
        String id = "";

        @BeforeWrite
        private void first() {}

        @BeforeWrite
        void unused() {}
    }

    interface Named {
        @AfterWrite
        default void told() {}
    }

    @Item
    static class Derived extends Base implements Named {
        @BeforeWrite
        private void first() {}

        @Override
        public void told() {}
    }

    @Test
    void compile_twoInASuperclass_nameTheSuperclass() {
        assertProblems(
                Derived.class,
                "Base: has 2 methods marked @BeforeWrite, first and unused, which have no order; mark one, and call the"
                        + " others in it");
    }

    interface Stamped<T> {
        @BeforeWrite
        default T stamped() {
            throw new IllegalStateException();
        }
    }

    abstract static class Parent {
        @PartitionKey
        String id = "";

        @BeforeWrite
        abstract Parent checked();

        @AfterRead
        private void read() throws IOException {}
    }

    @Item
    static class Child extends Parent implements Stamped<Child> {
        @Override
        public Child stamped() {
            return this;
        }

        @Override
        Child checked() {
            return this;
        }

        @AfterRead
        private void read() {}

        @BeforeWrite
        Child last(WriteOperation operation) {
            return this;
        }
    }

    @Test
    void compile_hooks_areInTheOrderOfInterfacesSuperclassesAndClass() throws NoSuchMethodException {
        assertThat(ModelSchema.compile(Child.class).hooks())
                .containsExactly(
                        new Hook(HookKind.BEFORE_WRITE, Child.class.getMethod("stamped")),
                        new Hook(HookKind.BEFORE_WRITE, Child.class.getDeclaredMethod("checked")),
                        new Hook(HookKind.BEFORE_WRITE, Child.class.getDeclaredMethod("last", WriteOperation.class)),
                        new Hook(HookKind.AFTER_READ, Parent.class.getDeclaredMethod("read")),
                        new Hook(HookKind.AFTER_READ, Child.class.getDeclaredMethod("read")));
    }

    private static void assertProblems(Class<?> model, String... problems) {
        ModelMappingException failure =
                catchThrowableOfType(ModelMappingException.class, () -> ModelSchema.compile(model));
        assertThat(failure.problems()).containsExactly(problems);
    }
}
