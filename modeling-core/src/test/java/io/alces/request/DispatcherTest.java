package io.alces.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.spi.OperationEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

class DispatcherTest {
    private static final Target TARGET = new Target("orders", "byStatus");
    private static final GetItemRequest REQUEST = GetItemRequest.builder()
            .tableName("orders")
            .key(Map.of("id", AttributeValue.fromS("secret")))
            .build();

    /** Clients of which nothing is asked: each test brings a call that answers by itself. */
    private static final Clients CLIENTS = new Clients() {
        private final DynamoDbClient blocking =
                DynamoDbClient.builder().region(Region.US_EAST_1).build();
        private final DynamoDbAsyncClient async =
                DynamoDbAsyncClient.builder().region(Region.US_EAST_1).build();

        @Override
        public DynamoDbClient blocking() {
            return blocking;
        }

        @Override
        public DynamoDbAsyncClient async() {
            return async;
        }

        @Override
        public void close() {
            blocking.close();
            async.close();
        }
    };

    @AfterAll
    static void close() {
        CLIENTS.close();
    }

    private static Call<GetItemRequest, GetItemResponse> answering(Supplier<GetItemResponse> answer) {
        return new Call<>("GetItem", (client, request) -> answer.get(), (client, request) -> {
            try {
                return CompletableFuture.completedFuture(answer.get());
            } catch (RuntimeException failure) {
                return CompletableFuture.failedFuture(failure);
            }
        });
    }

    private static Step<Integer> count(int from, int to, Call<GetItemRequest, GetItemResponse> call) {
        return from == to ? Step.done(to) : Step.send(call, TARGET, REQUEST, answer -> count(from + 1, to, call));
    }

    private static Dispatcher dispatcher(List<OperationEvent> events) {
        return new Dispatcher(CLIENTS, new Observer(List.of(events::add), false), false);
    }

    private static Dispatcher dispatcher() {
        return new Dispatcher(CLIENTS, new Observer(List.of(), false), false);
    }

    @Test
    void execute_ofManySteps_givesTheLast() {
        var call = answering(() -> GetItemResponse.builder().build());

        assertThat(dispatcher().execute(() -> count(0, 100_000, call))).isEqualTo(100_000);
    }

    @Test
    void executeAsync_ofManyAnswersThatAreThere_needsNoDeepStack() {
        var call = answering(() -> GetItemResponse.builder().build());

        assertThat(dispatcher().executeAsync(() -> count(0, 100_000, call)).join())
                .isEqualTo(100_000);
    }

    @Test
    void execute_whenTheCallFails_throwsWhatItThrew() {
        var call = answering(() -> {
            throw new IllegalStateException("broken");
        });

        assertThatThrownBy(() -> dispatcher().execute(() -> count(0, 1, call)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
    }

    @Test
    void executeAsync_whenTheCallFails_completesWithWhatItThrew() {
        var call = answering(() -> {
            throw new IllegalStateException("broken");
        });

        assertThatThrownBy(
                        () -> dispatcher().executeAsync(() -> count(0, 1, call)).join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
    }

    @Test
    void execute_whenInterruptedWhileItWaits_keepsTheInterrupt() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> dispatcher().execute(() -> Step.pause(Duration.ofMinutes(1), () -> Step.done("late"))))
                .isInstanceOf(AbortedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void execute_whenInterruptedWhileItWaits_takesTheStepForThat() {
        Thread.currentThread().interrupt();

        assertThat(dispatcher()
                        .execute(() -> Step.pause(
                                Duration.ofMinutes(1), () -> Step.done("late"), failure -> Step.done("so far"))))
                .isEqualTo("so far");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void executeAsync_cancelled_cancelsWhatIsUnderWay() {
        CompletableFuture<GetItemResponse> never = new CompletableFuture<>();
        Call<GetItemRequest, GetItemResponse> call = new Call<>(
                "GetItem",
                (client, request) -> {
                    throw new AssertionError("not blocking");
                },
                (client, request) -> never);

        CompletableFuture<Integer> run = dispatcher().executeAsync(() -> count(0, 1, call));
        run.cancel(true);

        assertThat(never).isCancelled();
        assertThatThrownBy(run::join).isInstanceOf(CancellationException.class);
    }

    @Test
    void executeAsync_cancelledWithAListener_cancelsWhatIsUnderWay() {
        CompletableFuture<GetItemResponse> never = new CompletableFuture<>();
        List<OperationEvent> events = new ArrayList<>();
        Call<GetItemRequest, GetItemResponse> call = new Call<>(
                "GetItem", (client, request) -> GetItemResponse.builder().build(), (client, request) -> never);

        CompletableFuture<Integer> run = dispatcher(events).executeAsync(() -> count(0, 1, call));
        run.cancel(true);

        assertThat(never).isCancelled();
        assertThat(events)
                .singleElement()
                .satisfies(event -> assertThat(event.failure()).isInstanceOf(CancellationException.class));
    }

    @Test
    void executeAsync_whenTheClientThrowsAtOnce_tellsTheListener() {
        List<OperationEvent> events = new ArrayList<>();
        Call<GetItemRequest, GetItemResponse> call = new Call<>(
                "GetItem", (client, request) -> GetItemResponse.builder().build(), (client, request) -> {
                    throw new IllegalStateException("broken");
                });

        assertThatThrownBy(() ->
                        dispatcher(events).executeAsync(() -> count(0, 1, call)).join())
                .hasRootCauseMessage("broken");

        assertThat(events)
                .singleElement()
                .satisfies(event -> assertThat(event.failure()).hasMessage("broken"));
    }

    @Test
    void executeAsync_whenAnErrorIsThrown_completesWithIt() {
        Call<GetItemRequest, GetItemResponse> call = new Call<>(
                "GetItem",
                (client, request) -> GetItemResponse.builder().build(),
                (client, request) -> CompletableFuture.failedFuture(new AssertionError("broken")));

        assertThatThrownBy(() -> dispatcher(new ArrayList<>())
                        .executeAsync(() -> count(0, 1, call))
                        .join())
                .hasRootCauseInstanceOf(AssertionError.class);
    }

    @Test
    void listener_isToldOfTheCallWithoutValues() {
        List<OperationEvent> events = new ArrayList<>();
        var call = answering(() -> GetItemResponse.builder()
                .consumedCapacity(ConsumedCapacity.builder().capacityUnits(0.5).build())
                .build());

        dispatcher(events).execute(() -> count(0, 1, call));

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.operation()).isEqualTo("GetItem");
            assertThat(event.table()).isEqualTo("orders");
            assertThat(event.index()).isEqualTo("byStatus");
            assertThat(event.shape()).isEqualTo("Key=[id]");
            assertThat(event.capacityUnits()).isEqualTo(0.5);
            assertThat(event.failure()).isNull();
        });
    }

    @Test
    void listener_isToldOfFailures() {
        List<OperationEvent> events = new ArrayList<>();
        var call = answering(() -> {
            throw new IllegalStateException("broken");
        });

        assertThatThrownBy(() -> dispatcher(events).execute(() -> count(0, 1, call)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() ->
                        dispatcher(events).executeAsync(() -> count(0, 1, call)).join())
                .isInstanceOf(CompletionException.class);

        assertThat(events)
                .extracting(OperationEvent::failure)
                .allSatisfy(failure -> assertThat(failure).hasMessage("broken"))
                .hasSize(2);
    }

    @Test
    void listener_letsTheRequestAskForItsCapacity() {
        List<GetItemRequest> sent = new ArrayList<>();
        Call<GetItemRequest, GetItemResponse> call = new Call<>(
                "GetItem",
                (client, request) -> {
                    sent.add(request);
                    return GetItemResponse.builder().build();
                },
                (client, request) -> new CompletableFuture<>());

        dispatcher(new ArrayList<>()).execute(() -> count(0, 1, call));

        assertThat(sent).singleElement().satisfies(request -> {
            assertThat(request.returnConsumedCapacity()).isEqualTo(ReturnConsumedCapacity.TOTAL);
            assertThat(request.key()).isEqualTo(REQUEST.key());
        });
    }

    @Test
    void listener_thatFails_doesNotFailTheCall() {
        Dispatcher dispatcher = new Dispatcher(
                CLIENTS,
                new Observer(
                        List.of(event -> {
                            throw new IllegalStateException("listener");
                        }),
                        false),
                false);
        var call = answering(() -> GetItemResponse.builder().build());

        assertThat(dispatcher.execute(() -> count(0, 1, call))).isEqualTo(1);
    }
}
