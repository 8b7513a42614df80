package io.alces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.AlcesBuilderTest.Note;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class ManagedClientsTest {
    private static final ClientSettings SETTINGS = new ClientSettings(
            URI.create("http://localhost:1"),
            () -> Region.US_EAST_1,
            AnonymousCredentialsProvider::create,
            1,
            ClientSettings.DEFAULT_ATTEMPT_TIMEOUT,
            ClientSettings.DEFAULT_CALL_TIMEOUT);

    @Test
    void close_ofGivenClients_leavesThemOpen() {
        ClosingClients.Blocking blocking = new ClosingClients.Blocking();
        ClosingClients.Async async = new ClosingClients.Async();

        Alces.builder().client(blocking).asyncClient(async).build().close();

        assertThat(blocking.isClosed()).isFalse();
        assertThat(async.isClosed()).isFalse();
    }

    @Test
    void close_ofMadeClients_closesThem() {
        ManagedClients clients = new ManagedClients(null, null, SETTINGS);
        DynamoDbClient blocking = clients.blocking();
        DynamoDbAsyncClient async = clients.async();

        clients.close();
        clients.close();

        assertThatThrownBy(blocking::listTables).isInstanceOf(RejectedExecutionException.class);
        assertThatThrownBy(() -> async.listTables().join()).hasRootCauseInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void clients_thatAreMade_haveTheirRetriesAndTimeoutsSet() {
        try (ManagedClients clients = new ManagedClients(null, null, SETTINGS)) {
            for (SdkClient client : List.of(clients.blocking(), clients.async())) {
                ClientOverrideConfiguration set =
                        client.serviceClientConfiguration().overrideConfiguration();

                assertThat(set.retryStrategy().orElseThrow().maxAttempts()).isEqualTo(1);
                assertThat(set.apiCallAttemptTimeout()).contains(Duration.ofSeconds(10));
                assertThat(set.apiCallTimeout()).contains(Duration.ofSeconds(30));
            }
        }
    }

    @Test
    void clients_areMadeOnce() {
        try (ManagedClients clients = new ManagedClients(null, null, SETTINGS)) {
            assertThat(clients.blocking()).isSameAs(clients.blocking());
            assertThat(clients.async()).isSameAs(clients.async());
        }
    }

    @Test
    void clients_ofClosed_areRefused() {
        ManagedClients made = new ManagedClients(null, null, SETTINGS);
        ManagedClients given = new ManagedClients(new ClosingClients.Blocking(), new ClosingClients.Async(), null);
        made.close();
        given.close();

        for (ManagedClients clients : new ManagedClients[] {made, given}) {
            assertThatThrownBy(clients::blocking)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("this Alces is closed");
            assertThatThrownBy(clients::async)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("this Alces is closed");
        }
    }

    @Test
    void execute_withoutABlockingClient_saysWhatToConfigure() {
        Model<Note> notes =
                Alces.builder().asyncClient(new ClosingClients.Async()).build().model(Note.class);

        assertThatThrownBy(() -> notes.get("n1").execute())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("there is no client for blocking calls; give one with Alces.builder().client(..), or call"
                        + " executeAsync()");
    }

    @Test
    void executeAsync_withoutAnAsyncClient_saysWhatToConfigure() {
        Model<Note> notes =
                Alces.builder().client(new ClosingClients.Blocking()).build().model(Note.class);

        CompletableFuture<?> found = notes.get("n1").executeAsync();

        assertThatThrownBy(found::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("there is no client for asynchronous calls; give one with Alces.builder().asyncClient(..),"
                        + " or call execute()");
    }

    @Test
    void stream_withoutABlockingClient_saysWhatToConfigure() {
        Model<Note> notes =
                Alces.builder().asyncClient(new ClosingClients.Async()).build().model(Note.class);

        assertThatThrownBy(() -> notes.scan().stream().count())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("there is no client for blocking calls");
    }
}
