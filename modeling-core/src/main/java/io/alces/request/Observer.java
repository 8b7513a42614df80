package io.alces.request;

import io.alces.spi.OperationEvent;
import io.alces.spi.OperationListener;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/** Tells the log and the listeners about calls. Thread-safe; costs nothing while neither wants to know. */
public final class Observer {
    private final List<OperationListener> listeners;
    private final boolean logsValues;

    /**
     * Makes an observer.
     *
     * @param logsValues whether requests and answers are logged whole, values of items included
     */
    public Observer(List<OperationListener> listeners, boolean logsValues) {
        this.listeners = List.copyOf(listeners);
        this.logsValues = logsValues;
    }

    /** The log is set up at the first call, since that takes longer than to make a model. */
    private static final class Log {
        static final Logger LOG = LoggerFactory.getLogger("io.alces.request");

        private Log() {}
    }

    private static Logger log() {
        return Log.LOG;
    }

    boolean isActive() {
        return !listeners.isEmpty() || log().isDebugEnabled();
    }

    <Q extends DynamoDbRequest> Observation<Q> observe(Call<Q, ?> call, Target target, Outgoing<Q> request) {
        Observation<Q> observation = new Observation<>(this, call.name(), target, request);
        if (log().isDebugEnabled()) {
            log().debug("{} {} request {}", call.name(), place(target), shape(request.whole()));
        }
        return observation;
    }

    void tell(OperationEvent event, Object answer) {
        if (log().isDebugEnabled()) {
            log(event, answer);
        }
        listeners.forEach(listener -> tell(listener, event));
    }

    private void log(OperationEvent event, Object answer) {
        log().debug(
                        "{} {} {}{} in {} ms, attempts {}, capacity units {}",
                        event.operation(),
                        place(new Target(event.table(), event.index())),
                        event.failure() == null
                                ? "answered"
                                : "failed with " + event.failure().getClass().getSimpleName(),
                        logsValues ? " " + answer : "",
                        event.duration().toMillis(),
                        event.attempts(),
                        event.capacityUnits());
    }

    private Object shape(DynamoDbRequest request) {
        return logsValues ? request : RequestShape.of(request);
    }

    private static String place(Target target) {
        return target.index() == null ? target.table() : target.table() + "/" + target.index();
    }

    private static void tell(OperationListener listener, OperationEvent event) {
        try {
            listener.onCompleted(event);
        } catch (RuntimeException failure) {
            log().warn("A listener failed on {} of {}", event.operation(), event.table(), failure);
        }
    }
}
