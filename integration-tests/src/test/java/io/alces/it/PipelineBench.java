package io.alces.it;

import io.alces.Alces;
import io.alces.Model;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Runs each operation once in each situation. Not thread-safe. */
final class PipelineBench {
    private final Alces alces;
    private final Model<Permit> permits;
    private final DynamoDbClient client;
    private final Map<Case, PipelineTrace> traces = new HashMap<>();

    private record Case(PipelineOperation.Call call, Execution execution, PipelineSituation situation) {}

    private record Answer(List<?> results, Optional<RuntimeException> failure) {
        static Answer of(Supplier<Object> call) {
            try {
                return new Answer(PipelineTrace.unwrapped(call.get()), Optional.empty());
            } catch (RuntimeException failure) {
                return new Answer(List.of(), Optional.of(failure));
            }
        }
    }

    PipelineBench(Alces alces, DynamoDbClient client) {
        this.alces = alces;
        this.permits = alces.model(Permit.class);
        this.client = client;
    }

    PipelineTrace trace(PipelineOperation.Call call, Execution execution, PipelineSituation situation) {
        return traces.computeIfAbsent(new Case(call, execution, situation), this::trace);
    }

    private PipelineTrace trace(Case wanted) {
        store(wanted.situation().found(wanted.call().onNothing()));
        Optional<Permit> before = found();
        PipelineRun run = run(wanted);
        PipelineEvent.forget();
        Answer answer = Answer.of(() -> wanted.call().result().apply(run));
        List<PipelineEvent> events = PipelineEvent.happened();
        return new PipelineTrace(before, found(), answer.results(), answer.failure(), events);
    }

    private void store(Map<String, AttributeValue> item) {
        if (item.isEmpty()) {
            client.deleteItem(request -> request.tableName(permits.tableName()).key(PipelineSituation.KEY));
        } else {
            client.putItem(request -> request.tableName(permits.tableName()).item(item));
        }
    }

    private Optional<Permit> found() {
        return permits.get("Ann", Permit.SORT).consistent().includeExpired().execute();
    }

    private PipelineRun run(Case wanted) {
        Map<String, AttributeValue> stored = PipelineSituation.PRESENT.stored();
        Permit given = wanted.situation().given();
        Permit before = permits.schema().mapToItem(stored).with(given.holder(), given.version());
        Runnable meanwhile =
                wanted.situation().equals(PipelineSituation.STALE) ? once(() -> store(newer(stored))) : () -> {};
        return new PipelineRun(alces, permits, wanted.execution(), given, before, meanwhile);
    }

    private static Runnable once(Runnable action) {
        AtomicBoolean isDone = new AtomicBoolean();
        return () -> {
            if (!isDone.getAndSet(true)) {
                action.run();
            }
        };
    }

    private static Map<String, AttributeValue> newer(Map<String, AttributeValue> stored) {
        Map<String, AttributeValue> newer = new LinkedHashMap<>(stored);
        newer.put("version", AttributeValue.fromN("6"));
        return newer;
    }
}
