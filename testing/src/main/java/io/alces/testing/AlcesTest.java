package io.alces.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs tests against DynamoDB Local, each with a database of its own, and injects what they ask for.
 *
 * <pre>{@code
 * @AlcesTest
 * class OrdersTest {
 *
 *     @Test
 *     void save_isRead(Model<Order> orders) {
 *         orders.save(order).execute();
 *
 *         assertThat(orders.get("c1", "o1").execute()).contains(order);
 *     }
 * }
 * }</pre>
 *
 * <p>Constructors, tests and lifecycle methods can ask for
 *
 * <ul>
 *   <li>{@code Model<Order>}: the table of the model is there, and empty;
 *   <li>{@code Alces}: the one the models belong to, with both clients;
 *   <li>{@code DynamoDbClient} and {@code DynamoDbAsyncClient}: the clients of that {@code Alces};
 *   <li>{@link FaultProxy}: if anything in the test class asks for it, it stands between those clients and the engine;
 *   <li>{@link LocalDynamoDb}: the database itself, whose own clients go past the proxy.
 * </ul>
 *
 * <p>A database lasts for one test, and so do the clients. What a {@code @BeforeAll} method asks for lasts for the class
 * instead, and the tests of the class share it. Tests may run in parallel.
 *
 * <p>The system property {@code alces.testing.endpoint} names another engine to use, such as {@code
 * http://localhost:8000}, with credentials and region as the SDK finds them. Since others may use it too, {@code Alces}
 * then prefixes the names of tables differently for each test, and tables with that prefix are deleted afterwards.
 *
 * <p>See {@link AlcesExtension} for what an annotation cannot say.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(AlcesExtension.class)
public @interface AlcesTest {

    /** Models whose tables are created beside those of the models injected, once anything is injected. */
    Class<?>[] models() default {};

    /** How often the clients try a call at most; 1 switches retries off. They wait a millisecond between. */
    int attempts() default 4;

    /** Whether DynamoDB Local runs without a port; see {@link LocalDynamoDb#startEmbedded()}. */
    boolean embedded() default false;
}
