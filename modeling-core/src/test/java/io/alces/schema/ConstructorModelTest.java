package io.alces.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.annotation.Attribute;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import java.beans.ConstructorProperties;
import org.junit.jupiter.api.Test;

class ConstructorModelTest {
    @Item
    @SuppressWarnings("UnusedMethod") // Called by reflection.
    static final class Point {
        private final String id;
        private final int x;

        private Point(@PartitionKey String id, @Attribute("abscissa") int x) {
            this.id = id;
            this.x = x;
        }

        String id() {
            return id;
        }

        int getX() {
            return x;
        }
    }

    @Item
    @SuppressWarnings("unused") // Read by reflection.
    static final class Named {
        @PartitionKey
        private final String id;

        private final long size;

        @ConstructorProperties({"id", "size"})
        Named(String first, long second) {
            this.id = first;
            this.size = second;
        }

        Named(String id) {
            this(id, 0);
        }
    }

    @Item
    @SuppressWarnings("unused") // Read by reflection.
    static final class Convenient {
        @PartitionKey
        private final String id;

        private final long size;

        Convenient(String id, long size) {
            this.id = id;
            this.size = size;
        }

        Convenient(String id) {
            this(id, 0);
        }
    }

    @Item
    @SuppressWarnings("unused") // Read by reflection.
    static final class Ambiguous {
        @PartitionKey
        private final String id;

        private final long size;

        Ambiguous(String id, long size) {
            this.id = id;
            this.size = size;
        }

        Ambiguous(long size, String id) {
            this(id, size);
        }
    }

    @Item
    @SuppressWarnings("unused") // Read by reflection.
    static final class Partial {
        @PartitionKey
        private final String id;

        private final long size;

        private String note = "";

        Partial(String id, Integer size, String remark) {
            this.id = id;
            this.size = size;
            this.note = remark;
        }
    }

    @Test
    void compile_privateConstructor_isUsedByItsParameterNames() {
        ModelSchema<Point> schema = ModelSchema.compile(Point.class);

        assertThat(schema.object().construction())
                .isEqualTo(new Construction.ByConstructor(Point.class.getDeclaredConstructors()[0]));
        assertThat(schema.object().members())
                .extracting(member -> member.access().getter().getName())
                .containsExactly("id", "getX");
        assertThat(schema.object().members())
                .extracting(member -> member.access().parameter())
                .containsExactly(0, 1);
    }

    @Test
    void compile_annotationsOfParameters_count() {
        assertThat(ModelSchema.compile(Point.class).object().member("abscissa")).isPresent();
    }

    @Test
    void compile_constructorProperties_nameTheParameters() {
        assertThat(ModelSchema.compile(Named.class).object().members())
                .extracting(MemberSchema::property)
                .containsExactly("id", "size");
    }

    @Test
    void compile_severalConstructors_takesTheOneThatFits() throws NoSuchMethodException {
        assertThat(ModelSchema.compile(Convenient.class).object().construction())
                .isEqualTo(new Construction.ByConstructor(
                        Convenient.class.getDeclaredConstructor(String.class, long.class)));
    }

    @Test
    void compile_severalConstructorsThatFit_isRejected() {
        assertThatThrownBy(() -> ModelSchema.compile(Ambiguous.class))
                .hasMessage("Ambiguous cannot be a model:\n"
                        + "  - Ambiguous: Ambiguous has 2 constructors, and 2 of them take all properties; mark the one"
                        + " to use @ConstructorProperties, or add one without parameters, or a static builder()");
    }

    @Test
    void compile_constructorThatDoesNotMatch_isRejected() {
        assertThatThrownBy(() -> ModelSchema.compile(Partial.class))
                .hasMessage("Partial cannot be a model:\n"
                        + "  - Partial.size: the constructor of Partial takes Integer, and the property is long;"
                        + " use one type for both\n"
                        + "  - Partial.remark: the constructor of Partial takes it, but no field or getter has this name;"
                        + " name the parameter after its property\n"
                        + "  - Partial.note: the constructor of Partial does not take it; add a parameter of this name,"
                        + " or mark it @Ignore");
    }
}
