package io.alces.testing;

/**
 * A call that a {@link FaultProxy} saw: one HTTP request, so that each retry of the SDK is a call of its own.
 *
 * @param operation the operation of DynamoDB, such as {@code PutItem}
 * @param index the number of this call among those of its operation, from 0
 * @param outcome {@code forwarded}, or the fault that happened to it in words
 */
public record ProxiedCall(String operation, int index, String outcome) {
    static final String FORWARDED = "forwarded";
}
