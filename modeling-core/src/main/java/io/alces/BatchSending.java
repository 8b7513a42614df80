package io.alces;

import io.alces.request.Step;
import java.util.List;
import java.util.function.Function;

/** How entries of a batch are sent, and what the answer says of them. */
interface BatchSending {

    /** The number of entries that a request can hold. */
    int limit();

    /** Sends entries, which a request can hold. */
    <R> Step<R> send(List<BatchEntry> entries, Function<BatchAnswer, Step<R>> answered, Step.Failed<R> failed);
}
