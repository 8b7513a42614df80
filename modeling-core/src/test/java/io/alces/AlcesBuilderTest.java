package io.alces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;

class AlcesBuilderTest {
    private static final URI ENDPOINT = URI.create("http://localhost:1");

    @Item(table = "notes")
    record Note(@PartitionKey String id) {}

    private static AlcesBuilder local() {
        return Alces.builder().local(ENDPOINT);
    }

    static Stream<Arguments> setters() {
        return Stream.of(
                setter("client", builder -> builder.client(new ClosingClients.Blocking())),
                setter("asyncClient", builder -> builder.asyncClient(new ClosingClients.Async())),
                setter("endpoint", builder -> builder.endpoint(ENDPOINT)),
                setter("region", builder -> builder.region(Region.EU_NORTH_1)),
                setter("credentials", builder -> builder.credentials(AnonymousCredentialsProvider.create())),
                setter("attempts", builder -> builder.attempts(2)),
                setter("attemptTimeout", builder -> builder.attemptTimeout(Duration.ofSeconds(1))),
                setter("callTimeout", builder -> builder.callTimeout(Duration.ofSeconds(1))),
                setter("tableNames", builder -> builder.tableNames(UnaryOperator.identity())),
                setter("tablePrefix", builder -> builder.tablePrefix("dev-")),
                setter("tableSuffix", builder -> builder.tableSuffix("-dev")),
                setter("clock", builder -> builder.clock(Clock.systemUTC())),
                setter("cursorKeys", builder -> builder.cursorKeys(new byte[32])));
    }

    private static Arguments setter(String name, Consumer<AlcesBuilder> setter) {
        return Arguments.of(name, setter);
    }

    @ParameterizedTest
    @MethodSource("setters")
    void setter_calledTwice_isRefused(String name, Consumer<AlcesBuilder> setter) {
        AlcesBuilder builder = Alces.builder();
        setter.accept(builder);

        assertThatThrownBy(() -> setter.accept(builder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(name + " was already set");
    }

    static Stream<Arguments> settingsOfClients() {
        List<String> settings =
                List.of("endpoint", "region", "credentials", "attempts", "attemptTimeout", "callTimeout");
        return setters().filter(setter -> settings.contains((String) setter.get()[0]));
    }

    @ParameterizedTest
    @MethodSource("settingsOfClients")
    void build_withAClientAndSettingsForOne_isRefused(String name, Consumer<AlcesBuilder> setter) {
        AlcesBuilder builder = Alces.builder().asyncClient(new ClosingClients.Async());
        setter.accept(builder);

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(name + " is for clients that Alces makes, but a client was given; configure that client,"
                        + " or give none");
    }

    @Test
    void tablePrefixAndSuffix_standAroundTheName() {
        try (Alces alces = local().tablePrefix("dev-").tableSuffix("-eu").build()) {
            assertThat(alces.model(Note.class).tableName()).isEqualTo("dev-notes-eu");
        }
    }

    @Test
    void tableNames_areTakenAsTheyAreGiven() {
        try (Alces alces =
                local().tableNames(name -> name.substring(0, 1) + "/table").build()) {
            assertThat(alces.model(Note.class).tableName()).isEqualTo("n/table");
        }
    }

    @Test
    void tableNames_besideAPrefix_areRefused() {
        String message = "tableNames gives the whole name of a table, but tablePrefix or tableSuffix was set as well;"
                + " let tableNames add them";

        assertThatThrownBy(() -> local().tablePrefix("dev-").tableNames(name -> name))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> local().tableNames(name -> name).tableSuffix("-dev"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
    }

    @Test
    void tableNames_givingBlankText_isRefused() {
        try (Alces alces = local().tableNames(name -> " ").build()) {
            assertThatThrownBy(() -> alces.model(Note.class))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Note: expected the name of its table, found blank text");
        }
    }

    @Test
    @NullUnmarked
    void tableNames_givingNull_isRefused() {
        try (Alces alces = local().tableNames(name -> null).build()) {
            assertThatThrownBy(() -> alces.model(Note.class))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("Note: expected tableNames to give the name of its table, found null");
        }
    }

    @Test
    @NullUnmarked
    void setter_ofNull_isRefusedByName() {
        assertThatThrownBy(() -> local().tablePrefix(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("tablePrefix");
        assertThatThrownBy(() -> local().cursorKeys(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("cursorKeys");
        assertThatThrownBy(() -> local().listener(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("listener");
        assertThatThrownBy(() -> local().install(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("plugin");
    }

    @Test
    void attempts_none_areRefused() {
        assertThatThrownBy(() -> local().attempts(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a call needs at least 1 attempt, but attempts is 0");
    }

    @Test
    void timeout_thatTheSdkWouldTakeForNone_isRefused() {
        assertThatThrownBy(() -> local().callTimeout(Duration.ofNanos(999_999)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("callTimeout: expected at least 1 ms, found PT0.000999999S");
        assertThatThrownBy(() -> local().attemptTimeout(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("attemptTimeout: expected at least 1 ms, found PT0S");
    }

    @Test
    void cursorKeys_thatAreShort_areRefused() {
        String message =
                "cursorKeys: expected keys of at least 32 bytes, found one of 31; take them from a secure random generator";

        assertThatThrownBy(() -> local().cursorKeys(new byte[31]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> local().cursorKeys(new byte[32], new byte[31]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void model_isOneForEachAlces() {
        try (Alces one = local().tablePrefix("a-").build();
                Alces other = local().tablePrefix("b-").build()) {
            assertThat(one.model(Note.class)).isSameAs(one.model(Note.class));
            assertThat(other.model(Note.class).tableName()).isEqualTo("b-notes");
            assertThat(one.model(Note.class).tableName()).isEqualTo("a-notes");
        }
    }

    @Test
    void onTable_isAnotherModel() {
        try (Alces alces = local().tablePrefix("a-").build()) {
            Model<Note> notes = alces.model(Note.class);

            Model<Note> archive = notes.onTable("archive");

            assertThat(archive.get("n1").request().tableName()).isEqualTo("archive");
            assertThat(notes.get("n1").request().tableName()).isEqualTo("a-notes");
            assertThatThrownBy(() -> notes.onTable(""))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Note: expected the name of its table, found blank text");
        }
    }
}
