package io.alces.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** Runs that are made together: in their order, no more than so many, all or none. */
class TogetherTest {
    private static final GetItemRequest REQUEST = GetItemRequest.builder().build();
    private static final GetItemResponse ANSWER = GetItemResponse.builder().build();
    private static final Dispatcher DISPATCHER =
            new Dispatcher(new UnusedClients(), new Observer(List.of(), false), false);

    /** The answers to the requests of the runs, given by the test. */
    private final List<CompletableFuture<GetItemResponse>> answers = Collections.synchronizedList(new ArrayList<>());

    private final List<Integer> asked = Collections.synchronizedList(new ArrayList<>());

    /** Clients of which nothing is asked: the calls of the test answer by themselves. */
    private static final class UnusedClients implements Clients {
        @Override
        @SuppressWarnings("NullAway") // it is only handed to a call that does not look at it
        public DynamoDbClient blocking() {
            return null;
        }

        @Override
        @SuppressWarnings("NullAway") // it is only handed to a call that does not look at it
        public DynamoDbAsyncClient async() {
            return null;
        }

        @Override
        public void close() {
            // there is nothing to close
        }
    }

    private enum Way {
        BLOCKING {
            @Override
            <R> CompletableFuture<R> begin(Supplier<Step<R>> start) {
                return CompletableFuture.supplyAsync(() -> DISPATCHER.execute(start));
            }
        },
        ASYNC {
            @Override
            <R> CompletableFuture<R> begin(Supplier<Step<R>> start) {
                return DISPATCHER.executeAsync(start);
            }
        };

        abstract <R> CompletableFuture<R> begin(Supplier<Step<R>> start);

        <R> R run(Supplier<Step<R>> start) {
            return begin(start).orTimeout(10, TimeUnit.SECONDS).join();
        }
    }

    @AfterEach
    void noThreadIsLeft() {
        awaitUntil(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("alces-together-")));
    }

    private static void awaitUntil(Supplier<Boolean> met) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!met.get()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    /** Runs that send one request each, and give their number. */
    private List<Supplier<Step<Integer>>> runs(int count) {
        IntStream.range(0, count).forEach(number -> answers.add(new CompletableFuture<>()));
        return IntStream.range(0, count)
                .<Supplier<Step<Integer>>>mapToObj(number -> () -> ask(number, Step.done(number)))
                .toList();
    }

    private <R> Step<R> ask(int number, Step<R> then) {
        Call<GetItemRequest, GetItemResponse> call =
                new Call<>("GetItem", (client, request) -> await(answer(number)), (client, request) -> answer(number));
        return Step.send(call, Target.table("orders"), REQUEST, answer -> then);
    }

    private CompletableFuture<GetItemResponse> answer(int number) {
        asked.add(number);
        return answers.get(number);
    }

    /** As a blocking client waits. */
    private static GetItemResponse await(CompletableFuture<GetItemResponse> answer) {
        try {
            return answer.get();
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            throw AbortedException.create("aborted", interrupted);
        } catch (ExecutionException failure) {
            throw (RuntimeException) failure.getCause();
        }
    }

    private static <E> Supplier<Step<List<E>>> together(List<Supplier<Step<E>>> runs, int atOnce) {
        return () -> Step.together(runs, atOnce, Step::done);
    }

    private void awaitAsked(int count) {
        awaitUntil(() -> asked.size() == count);
    }

    @ParameterizedTest
    @EnumSource
    void results_areInTheOrderOfTheRuns(Way way) {
        CompletableFuture<List<Integer>> run = way.begin(together(runs(3), 3));
        awaitAsked(3);

        List.of(2, 0, 1).forEach(number -> answers.get(number).complete(ANSWER));

        assertThat(run.orTimeout(10, TimeUnit.SECONDS).join()).containsExactly(0, 1, 2);
    }

    @ParameterizedTest
    @EnumSource
    void together_ofNothing_goesOn(Way way) {
        assertThat(way.run(together(List.<Supplier<Step<Integer>>>of(), 4))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void together_begins_asManyAsMayBeUnderWay(Way way) throws InterruptedException {
        CompletableFuture<List<Integer>> run = way.begin(together(runs(4), 2));
        awaitAsked(2);
        Thread.sleep(20);
        assertThat(asked).containsExactlyInAnyOrder(0, 1);

        answers.get(1).complete(ANSWER);
        awaitAsked(3);
        assertThat(asked.get(2)).isEqualTo(2);

        answers.forEach(answer -> answer.complete(ANSWER));
        assertThat(run.orTimeout(10, TimeUnit.SECONDS).join()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void execute_ofOneAtATime_needsNoThread() {
        List<Supplier<Step<Thread>>> runs = Collections.nCopies(3, () -> Step.done(Thread.currentThread()));

        assertThat(DISPATCHER.execute(together(runs, 1))).containsOnly(Thread.currentThread());
        assertThat(DISPATCHER.execute(together(runs.subList(0, 1), 8))).containsOnly(Thread.currentThread());
    }

    @ParameterizedTest
    @EnumSource
    void failure_cancelsTheOthersAndIsThrown(Way way) {
        CompletableFuture<List<Integer>> run = way.begin(together(runs(4), 3));
        awaitAsked(3);

        answers.get(1).completeExceptionally(new IllegalStateException("broken"));

        assertThatThrownBy(() -> run.orTimeout(10, TimeUnit.SECONDS).join())
                .cause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
        awaitUntil(() -> answers.get(0).isCancelled() && answers.get(2).isCancelled());
        assertThat(asked).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void failure_canBeGoneOnFrom(Way way) {
        CompletableFuture<String> run = way.begin(() -> Step.together(
                runs(2), 2, all -> Step.done("all"), failure -> Step.done("after " + failure.getMessage())));
        awaitAsked(2);

        answers.get(0).completeExceptionally(new IllegalStateException("broken"));

        assertThat(run.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo("after broken");
    }

    @ParameterizedTest
    @EnumSource
    void failure_ofAStep_isThrownToo(Way way) {
        List<Supplier<Step<Integer>>> runs = List.of(() -> Step.done(1), () -> {
            throw new IllegalArgumentException("refused");
        });

        assertThatThrownBy(() -> way.run(together(runs, 2))).hasRootCauseMessage("refused");
    }

    @ParameterizedTest
    @EnumSource
    void error_isNoFailureToGoOnFrom(Way way) {
        List<Supplier<Step<Integer>>> runs = List.of(() -> Step.done(1), () -> {
            throw new AssertionError("broken");
        });

        assertThatThrownBy(() -> way.run(() -> Step.together(runs, 2, Step::done, failure -> Step.done(List.of()))))
                .hasRootCauseInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @EnumSource
    void steps_neverOverlap(Way way) {
        AtomicInteger inside = new AtomicInteger();
        List<Integer> taken = new ArrayList<>();
        Supplier<Step<Integer>> counted = () -> {
            assertThat(inside.incrementAndGet()).isOne();
            taken.add(taken.size());
            Thread.onSpinWait();
            inside.decrementAndGet();
            return Step.done(1);
        };
        List<Supplier<Step<Integer>>> runs = Collections.nCopies(200, () -> Step.pause(Duration.ofMillis(1), counted));

        assertThat(way.run(together(runs, 8))).hasSize(200);
        assertThat(taken).hasSize(200);
    }

    @ParameterizedTest
    @EnumSource
    void together_withinARun_givesItsResultsToThatRun(Way way) {
        List<Supplier<Step<Integer>>> inner = List.of(() -> Step.done(1), () -> Step.done(2));
        List<Supplier<Step<List<Integer>>>> outer = List.of(together(inner, 2), together(inner, 1));

        assertThat(way.run(together(outer, 2))).containsExactly(List.of(1, 2), List.of(1, 2));
    }

    @Test
    void execute_interrupted_cancelsWhatIsUnderWay() {
        Thread waiting = Thread.currentThread();
        List<Supplier<Step<Integer>>> runs = runs(3);
        CompletableFuture<Void> interrupter = CompletableFuture.runAsync(() -> {
            awaitAsked(2);
            waiting.interrupt();
        });

        assertThatThrownBy(() -> DISPATCHER.execute(together(runs, 2)))
                .isInstanceOf(AbortedException.class)
                .hasMessage("Interrupted while waiting for answers");

        assertThat(Thread.interrupted()).isTrue();
        interrupter.join();
        awaitUntil(() -> answers.get(0).isCancelled() && answers.get(1).isCancelled());
        assertThat(asked).hasSize(2);
    }

    @Test
    void execute_interruptedBefore_sendsNothing() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> DISPATCHER.execute(together(runs(3), 2))).isInstanceOf(AbortedException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(asked).isEmpty();
    }

    @Test
    void executeAsync_cancelled_cancelsAllThatIsUnderWay() {
        CompletableFuture<List<Integer>> run = DISPATCHER.executeAsync(together(runs(4), 3));

        run.cancel(true);

        assertThat(answers.subList(0, 3)).allMatch(CompletableFuture::isCancelled);
        assertThat(asked).hasSize(3);
    }

    @Test
    void executeAsync_ofManyAnswersThatAreThere_needsNoDeepStack() {
        List<Supplier<Step<Integer>>> runs = runs(50_000);
        answers.forEach(answer -> answer.complete(ANSWER));

        assertThat(DISPATCHER.executeAsync(together(runs, 3)).join()).hasSize(50_000);
    }

    @Test
    void executeAsync_ofManyTogether_needsNoDeepStack() {
        assertThat(DISPATCHER.executeAsync(() -> chain(20_000)).join()).isEqualTo("end");
    }

    private static Step<String> chain(int length) {
        List<Supplier<Step<Integer>>> runs = List.of(() -> Step.done(1), () -> Step.done(2));
        return length == 0 ? Step.done("end") : Step.together(runs, 2, results -> chain(length - 1));
    }

    @Test
    void together_ofNoneAtOnce_isRefused() {
        assertThatThrownBy(() -> Step.together(runs(1), 0, Step::done))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("atOnce: expected at least 1, found 0");
    }
}
