/**
 * Tests against DynamoDB Local: an engine in the JVM of the tests, a JUnit 5 extension over it, and a proxy that injects
 * faults.
 *
 * <p>{@link io.alces.testing.AlcesTest} is the way in for tests, {@link io.alces.testing.LocalDynamoDb} for anything
 * else. The licence of DynamoDB Local forbids redistribution: use this module in the test scope only.
 */
@NullMarked
package io.alces.testing;

import org.jspecify.annotations.NullMarked;
