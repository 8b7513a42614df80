package io.alces.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.schema.ModelSchema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Objects made step by step, by setters and builders as people write them. */
class SetterMakerTest {
    abstract static class Device {
        @PartitionKey
        private final String serial;

        private final int port;

        protected Device(Builder<?, ?> builder) {
            serial = builder.serial;
            port = builder.port;
        }

        public String getSerial() {
            return serial;
        }

        public int getPort() {
            return port;
        }

        abstract static class Builder<C extends Device, B extends Builder<C, B>> {
            private String serial = "";
            private int port;

            public B serial(String newSerial) {
                serial = newSerial;
                return self();
            }

            public B port(int newPort) {
                port = newPort;
                return self();
            }

            protected abstract B self();

            public abstract C build();
        }
    }

    @Item
    static final class Printer extends Device {
        private final boolean color;

        private Printer(Builder<?, ?> builder) {
            super(builder);
            color = builder.color;
        }

        public boolean isColor() {
            return color;
        }

        static Builder<?, ?> builder() {
            return new PrinterBuilder();
        }

        Builder<?, ?> toBuilder() {
            return builder().serial(getSerial()).port(getPort()).color(color);
        }

        abstract static class Builder<C extends Printer, B extends Builder<C, B>> extends Device.Builder<C, B> {
            private boolean color;

            public B color(boolean newColor) {
                color = newColor;
                return self();
            }
        }

        private static final class PrinterBuilder extends Builder<Printer, PrinterBuilder> {
            @Override
            protected PrinterBuilder self() {
                return this;
            }

            @Override
            public Printer build() {
                return new Printer(this);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void fromItem_builderWithTypeParameters_isUsed(CodecKind kind) {
        Printer printer = Printer.builder().serial("p1").port(9100).color(true).build();

        assertThat(roundTrip(printer.toBuilder().build(), kind))
                .usingRecursiveComparison()
                .isEqualTo(printer);
    }

    @Item
    static final class Copied {
        @PartitionKey
        private final @Nullable String id;

        private final int number;

        private Copied(@Nullable String id, int number) {
            this.id = id;
            this.number = number;
        }

        public @Nullable String getId() {
            return id;
        }

        public int getNumber() {
            return number;
        }

        static Builder builder() {
            return new Builder(null, 0);
        }

        static final class Builder extends InheritedSteps<Builder> {
            private Builder(@Nullable String id, int number) {
                super(id, number);
            }

            @Override
            Builder copy(@Nullable String newId, int newNumber) {
                return new Builder(newId, newNumber);
            }

            Copied build() {
                return new Copied(id, number);
            }
        }

        /** Its setters return copies, and their type shows in the type argument only. */
        abstract static class InheritedSteps<B> {
            final @Nullable String id;
            final int number;

            InheritedSteps(@Nullable String id, int number) {
                this.id = id;
                this.number = number;
            }

            abstract B copy(@Nullable String newId, int newNumber);

            B id(@Nullable String newId) {
                return copy(newId, number);
            }

            B number(int newNumber) {
                return copy(id, newNumber);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void fromItem_immutableBuilderWithInheritedSetters_losesNothing(CodecKind kind) {
        Copied copied = Copied.builder().id("c1").number(3).build();

        assertThat(roundTrip(copied, kind)).usingRecursiveComparison().isEqualTo(copied);
    }

    @Item
    static final class Task {
        @PartitionKey
        private String id = "";

        private @Nullable Task next;

        String id() {
            return id;
        }

        public @Nullable Task getNext() {
            return next;
        }

        /** Returns what was there before. */
        public @Nullable Task setNext(@Nullable Task newNext) {
            Task old = next;
            next = newNext;
            return old;
        }
    }

    @ParameterizedTest
    @EnumSource
    void fromItem_setterOfABeanThatReturnsTheOldValue_isNotFollowed(CodecKind kind) {
        Task first = new Task();
        first.id = "first";
        first.next = new Task();

        assertThat(roundTrip(first, kind)).usingRecursiveComparison().isEqualTo(first);
    }

    @SuppressWarnings("unchecked") // the model is that of the object
    private static <T> T roundTrip(T object, CodecKind kind) {
        CompiledModel<T> model = CompiledModel.of(ModelSchema.compile((Class<T>) object.getClass()), kind);
        return model.fromItem(model.toItem(object));
    }
}
