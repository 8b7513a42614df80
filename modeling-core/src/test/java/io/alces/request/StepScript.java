package io.alces.request;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;

/**
 * Takes an operation from step to step with answers given beforehand: what is sent, and when, can be seen without a
 * client.
 */
public final class StepScript {
    private final Deque<Object> answers;
    private final List<DynamoDbRequest> requests = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final List<Integer> together = new ArrayList<>();

    private StepScript(List<Object> answers) {
        this.answers = new ArrayDeque<>(answers);
    }

    /** Makes an answer of what is sent. */
    @FunctionalInterface
    public interface Answer {
        Object to(DynamoDbRequest request);
    }

    /** A script of responses, of exceptions where a call is to fail, and of {@link Answer}s. */
    public static StepScript of(Object... answers) {
        return new StepScript(List.of(answers));
    }

    /** A dispatcher that has no clients, for operations that are not executed. */
    public static Dispatcher dispatcher() {
        return new Dispatcher(new NoClients(), new Observer(List.of(), false), false);
    }

    public <R> R run(Step<R> first) {
        Step<R> step = first;
        while (!(step instanceof Step.Done<R> done)) {
            step = take(step);
        }
        return done.result();
    }

    public List<DynamoDbRequest> requests() {
        return requests;
    }

    /** The simple names of the requests, without their end. */
    public List<String> calls() {
        return requests.stream()
                .map(request -> request.getClass().getSimpleName().replace("Request", ""))
                .toList();
    }

    public List<Duration> pauses() {
        return pauses;
    }

    /** How many runs were made together, each time that any were. */
    public List<Integer> together() {
        return together;
    }

    private <R> Step<R> take(Step<R> step) {
        if (step instanceof Step.Pause<R> pause) {
            return pause(pause);
        }
        return step instanceof Step.Together<?, R> together ? together(together) : send((Step.Send<?, ?, R>) step);
    }

    /** One run after the other, so that requests and answers have an order. */
    private <E, R> Step<R> together(Step.Together<E, R> step) {
        together.add(Math.min(step.runs().size(), step.atOnce()));
        List<E> results = new ArrayList<>();
        try {
            step.runs().forEach(run -> results.add(run(run.get())));
        } catch (RuntimeException failure) {
            return step.failed().after(failure);
        }
        return step.then().apply(results);
    }

    private <R> Step<R> pause(Step.Pause<R> pause) {
        pauses.add(pause.duration());
        return pause.then().get();
    }

    @SuppressWarnings("unchecked") // a script gives the answers that its requests ask for
    private <Q extends DynamoDbRequest, A extends DynamoDbResponse, R> Step<R> send(Step.Send<Q, A, R> send) {
        requests.add(send.request().whole());
        Object next = answers.remove();
        Object answer = next instanceof Answer made ? made.to(send.request().whole()) : next;
        return answer instanceof RuntimeException failure
                ? send.failed().after(failure)
                : send.answered().apply(send.answer((A) answer));
    }

    private static final class NoClients implements Clients {
        @Override
        public DynamoDbClient blocking() {
            throw new IllegalStateException("a script has no client");
        }

        @Override
        public DynamoDbAsyncClient async() {
            throw new IllegalStateException("a script has no client");
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    }
}
