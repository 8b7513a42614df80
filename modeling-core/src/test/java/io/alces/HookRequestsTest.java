package io.alces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alces.annotation.BeforeWrite;
import io.alces.annotation.CreatedAt;
import io.alces.annotation.Ignore;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.Unmapped;
import io.alces.error.HookFailedException;
import io.alces.error.InvalidItemException;
import io.alces.spi.WriteOperation;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What hooks make of the items that are sent. */
@SuppressWarnings("unused") // Hooks are called by reflection.
class HookRequestsTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Alces ALCES = Alces.builder()
            .local(URI.create("http://localhost:1"))
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .build();

    @AfterAll
    static void close() {
        ALCES.close();
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    @Item
    record Account(
            @PartitionKey String id, String email, @Nullable String writtenBy) {
        @BeforeWrite
        private Account normalized(WriteOperation operation) {
            return new Account(id, email.toLowerCase(Locale.ROOT), operation.name());
        }
    }

    private static final Model<Account> ACCOUNTS = ALCES.model(Account.class);
    private static final Account ACCOUNT = new Account("a", "BOB", null);

    @Test
    void request_ofEachWrite_hasWhatTheHookMakesOfTheItem() {
        assertThat(ACCOUNTS.create(ACCOUNT).request().item())
                .isEqualTo(Map.of("id", text("a"), "email", text("bob"), "writtenBy", text("CREATE")));
        assertThat(ACCOUNTS.save(ACCOUNT).request().item())
                .isEqualTo(Map.of("id", text("a"), "email", text("bob"), "writtenBy", text("SAVE")));
        assertThat(ACCOUNTS.saveAll(List.of(ACCOUNT)).requests())
                .flatExtracting(request -> request.requestItems().values())
                .flatExtracting(writes -> writes)
                .extracting(write -> write.putRequest().item())
                .containsExactly(Map.of("id", text("a"), "email", text("bob"), "writtenBy", text("SAVE")));
    }

    @Test
    void saveChanges_runsTheHookOnTheItemAsItIsToBe() {
        assertThat(ACCOUNTS.saveChanges(new Account("a", "bob", "SAVE"), new Account("a", "EVE", "SAVE"))
                        .request()
                        .expressionAttributeValues()
                        .values())
                .containsExactlyInAnyOrder(text("eve"), text("UPDATE"));
    }

    @Test
    void saveChanges_ofWhatTheHookUndoes_changesNothing() {
        assertThat(ACCOUNTS.saveChanges(new Account("a", "bob", "UPDATE"), new Account("a", "BOB", "UPDATE"))
                        .ifChanged()
                        .requests())
                .isEmpty();
    }

    interface Traced {
        List<String> trace();

        @BeforeWrite
        default void fromInterface() {
            trace().add("interface");
        }
    }

    @NullUnmarked
    abstract static class Ancestor implements Traced {
        @PartitionKey
        String id;

        List<String> trace = new ArrayList<>();

        @Override
        public List<String> trace() {
            return trace;
        }

        @BeforeWrite
        private void own() {
            trace.add("superclass");
        }
    }

    @Item
    @NullUnmarked
    static class Heir extends Ancestor {
        @Ignore
        String unsaved;

        Instant createdAt;

        @CreatedAt
        public Instant getCreatedAt() {
            return createdAt;
        }

        @BeforeWrite
        private Heir own() {
            trace.add(unsaved == null && createdAt != null ? "class" : "wrong");
            return this;
        }
    }

    @Test
    void hooks_runInOrderOnACopyThatIsFilled() {
        Heir heir = new Heir();
        heir.id = "h";
        heir.unsaved = "here only";

        assertThat(Objects.requireNonNull(ALCES.model(Heir.class)
                                .save(heir)
                                .request()
                                .item()
                                .get("trace"))
                        .l())
                .containsExactly(text("interface"), text("superclass"), text("class"));
        assertThat(heir.trace).isEmpty();
    }

    @Item
    record Open(
            @PartitionKey @Nullable String id,
            String name,
            @Unmapped Map<String, AttributeValue> rest) {
        @BeforeWrite
        Open keyed() {
            return new Open(name, name, rest);
        }
    }

    @Test
    void hook_canMakeTheKeyAndKeepsWhatIsUnmapped() {
        Open open = new Open(null, "n", new TreeMap<>(Map.of("other", text("x"))));

        assertThat(ALCES.model(Open.class).save(open).request().item())
                .isEqualTo(Map.of("id", text("n"), "name", text("n"), "other", text("x")));
    }

    enum Mischief {
        NULL,
        UNCHECKED,
        CHECKED,
        ERROR,
        NO_KEY
    }

    @Item
    record Bad(@PartitionKey @Nullable String id, Mischief mischief) {
        @BeforeWrite
        @Nullable Bad done() throws IOException {
            switch (mischief) {
                case UNCHECKED -> throw new IllegalStateException("a value");
                case CHECKED -> throw new IOException("a value");
                case ERROR -> throw new AssertionError("as it is");
                case NO_KEY -> {
                    return new Bad(null, mischief);
                }
                default -> {
                    return null;
                }
            }
        }
    }

    private static final Model<Bad> BAD = ALCES.model(Bad.class);

    private static HookFailedException failure(Mischief mischief) {
        SaveOperation<Bad> save = BAD.save(new Bad("b", mischief));
        return catchThrowableOfType(HookFailedException.class, save::request);
    }

    @Test
    void hook_thatReturnsNull_isNamed() {
        assertThat(failure(Mischief.NULL))
                .hasMessage("Bad.done: @BeforeWrite returned null; return the Bad to go on with")
                .hasNoCause()
                .returns("Bad.done", HookFailedException::hook)
                .returns(false, HookFailedException::isWritten);
    }

    @Test
    void hook_thatThrows_isNamedWithoutTheMessage() {
        assertThat(failure(Mischief.UNCHECKED))
                .hasMessage("Bad.done: @BeforeWrite threw IllegalStateException")
                .hasCause(new IllegalStateException("a value"));
        assertThat(failure(Mischief.CHECKED))
                .hasMessage("Bad.done: @BeforeWrite threw IOException")
                .hasCause(new IOException("a value"));
    }

    @Test
    void hook_thatThrowsAnError_letsItPass() {
        assertThatThrownBy(() -> BAD.save(new Bad("b", Mischief.ERROR)).request())
                .isInstanceOf(AssertionError.class)
                .hasMessage("as it is");
    }

    @Test
    void hook_thatMakesAnInvalidItem_isFoundOut() {
        assertThatThrownBy(() -> BAD.save(new Bad("b", Mischief.NO_KEY)).request())
                .isInstanceOf(InvalidItemException.class)
                .hasMessage("Bad.id: expected a key value of type S, found null; set it");
    }

    @Test
    void saveAll_namesThePositionOfAHookThatFails() {
        SaveAllOperation<Bad> save = BAD.saveAll(List.of(new Bad("b", Mischief.NULL)));

        assertThatThrownBy(save::requests)
                .isInstanceOf(HookFailedException.class)
                .hasMessage("position 0: Bad.done: @BeforeWrite returned null; return the Bad to go on with");
    }

    @Item
    record Strict(@PartitionKey String id, List<String> names) {
        Strict {
            if (!names.isEmpty() && names.get(0).isEmpty()) {
                throw new IllegalArgumentException("no name");
            }
        }

        @BeforeWrite
        Strict same() {
            return this;
        }
    }

    @Test
    void hook_ofAnItemThatCannotBeReadBack_isNotRun() {
        List<String> names = new ArrayList<>(List.of("x"));
        Strict strict = new Strict("s", names);
        names.set(0, "");

        assertThatThrownBy(() -> ALCES.model(Strict.class).save(strict).request())
                .isInstanceOf(InvalidItemException.class)
                .hasMessage(
                        "Strict: cannot be read back for the methods marked @BeforeWrite: expected values that Strict"
                                + " accepts, found values for which it throws IllegalArgumentException");
    }
}
