package io.alces.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.error.ModelMappingException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BuilderModelTest {
    @Item
    static final class Account {
        @PartitionKey
        private final String id;

        private final List<String> owners;

        private Account(String id, List<String> owners) {
            this.id = id;
            this.owners = owners;
        }

        public String getId() {
            return id;
        }

        public List<String> getOwners() {
            return owners;
        }

        static AccountBuilder builder() {
            return new AccountBuilder();
        }

        static final class AccountBuilder {
            private String id = "";
            private List<String> owners = List.of();

            AccountBuilder id(String id) {
                this.id = id;
                return this;
            }

            AccountBuilder owner(String owner) {
                return owners(List.of(owner));
            }

            AccountBuilder owners(Collection<? extends String> owners) {
                this.owners = List.copyOf(owners);
                return this;
            }

            Account build() {
                return new Account(id, owners);
            }
        }
    }

    @Item
    static final class Device {
        @PartitionKey
        private final String serial;

        private final int port;

        private Device(Builder builder) {
            this.serial = builder.serial;
            this.port = builder.port;
        }

        String serial() {
            return serial;
        }

        int port() {
            return port;
        }

        static final class Builder {
            private String serial = "";
            private int port;

            public void setSerial(String serial) {
                this.serial = serial;
            }

            Builder withPort(int port) {
                this.port = port;
                return this;
            }

            Device build() {
                return new Device(this);
            }
        }
    }

    @Item
    @SuppressWarnings("unused") // Read by reflection.
    static final class Incomplete {
        @PartitionKey
        private final String id;

        private final String note;

        private Incomplete(String id, String note) {
            this.id = id;
            this.note = note;
        }

        static Builder builder() {
            return new Builder();
        }

        static final class Builder {
            private String id = "";

            Builder id(String id) {
                this.id = id;
                return this;
            }

            Incomplete build() {
                return new Incomplete(id, "");
            }
        }
    }

    @Test
    void compile_staticBuilderMethod_isUsed() throws NoSuchMethodException {
        assertThat(ModelSchema.compile(Account.class).object().construction())
                .isEqualTo(new Construction.ByBuilder(
                        Account.class.getDeclaredMethod("builder"),
                        Account.AccountBuilder.class.getDeclaredMethod("build")));
    }

    @Test
    void compile_builderThatTakesASupertype_fits() {
        MemberSchema owners =
                ModelSchema.compile(Account.class).object().member("owners").orElseThrow();

        assertThat(Objects.requireNonNull(owners.access().setter()).getName()).isEqualTo("owners");
        assertThat(owners.access().getter().getName()).isEqualTo("getOwners");
    }

    @Test
    void compile_nestedBuilderClass_isUsed() throws NoSuchMethodException {
        assertThat(ModelSchema.compile(Device.class).object().construction())
                .isEqualTo(new Construction.ByBuilder(
                        Device.Builder.class.getDeclaredConstructor(),
                        Device.Builder.class.getDeclaredMethod("build")));
    }

    @Test
    void compile_builderMethodsWithPrefix_areFound() {
        assertThat(ModelSchema.compile(Device.class).object().members())
                .extracting(member ->
                        Objects.requireNonNull(member.access().setter()).getName())
                .containsExactly("setSerial", "withPort");
    }

    @Test
    void compile_builderWithoutAProperty_isRejected() {
        assertThatThrownBy(() -> ModelSchema.compile(Incomplete.class))
                .isInstanceOf(ModelMappingException.class)
                .hasMessage("Incomplete cannot be a model:\n"
                        + "  - Incomplete.note: Builder has no method note, setNote or withNote that takes String;"
                        + " add one, or mark the property @Ignore");
    }
}
