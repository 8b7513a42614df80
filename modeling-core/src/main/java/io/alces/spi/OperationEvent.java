package io.alces.spi;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One call to DynamoDB that has ended. Carries names, shapes and numbers, never values of items.
 *
 * @param operation the name in the DynamoDB API
 * @param table the name of the table as it was sent
 * @param index the index that was read; null for the table itself
 * @param shape what was asked for: names of parameters and numbers of items
 * @param duration from the call to its end, retries included
 * @param attempts how often the SDK sent the request; 0 if it does not say
 * @param capacityUnits the capacity consumed, where the answer tells; else null
 * @param failure the exception that ended the call; null if it succeeded
 */
public record OperationEvent(
        String operation,
        String table,
        @Nullable String index,
        String shape,
        Duration duration,
        int attempts,
        @Nullable Double capacityUnits,
        @Nullable Throwable failure) {}
