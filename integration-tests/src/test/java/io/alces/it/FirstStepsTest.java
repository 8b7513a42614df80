package io.alces.it;

import static io.alces.query.Conditions.attr;
import static io.alces.query.Conditions.not;
import static java.math.BigDecimal.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.alces.Alces;
import io.alces.BatchResult;
import io.alces.Key;
import io.alces.Model;
import io.alces.Page;
import io.alces.Partial;
import io.alces.it.Order.Status;
import io.alces.testing.AlcesTest;
import io.alces.transaction.ReadTransaction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/** The whole of what an application does with orders, in the words it does it. */
@AlcesTest
class FirstStepsTest {
    private static final List<Order> ORDERS = IntStream.range(0, 30)
            .mapToObj(number -> Order.of("c1", "01J%02d".formatted(number)).withTotal(number * 10L))
            .toList();

    @BeforeEach
    void store(Model<Order> orders) {
        orders.saveAll(ORDERS).execute();
    }

    @Test
    void get_nowLaterOrNotAtAll(Model<Order> orders) {
        Optional<Order> order = orders.get("c1", "01J07").consistent().execute();
        CompletableFuture<Optional<Order>> later = orders.get("c1", "01J07").executeAsync();
        GetItemRequest request = orders.get("c1", "01J07").request();

        assertThat(order).contains(ORDERS.get(7));
        assertThat(later.join()).contains(ORDERS.get(7));
        assertThat(request.key()).containsOnlyKeys("customerId", "orderId");
    }

    @Test
    void get_ofSomeAttributes(Model<Order> orders) {
        Optional<Partial<Order>> part = orders.get("c1", "01J07")
                .attributes(Order::status, Order::total)
                .execute();

        assertThat(part.orElseThrow().get(Order::status)).isEqualTo(Status.PENDING);
    }

    @Test
    void query_byKeyWithFilterDescending(Model<Order> orders) {
        List<Order> recent = orders.query()
                .where(Order::customerId)
                .eq("c1")
                .where(Order::orderId)
                .beginsWith("01J")
                .filter(Order::total)
                .gt(BigDecimal.valueOf(100))
                .descending()
                .limit(5)
                .list()
                .execute();

        assertThat(recent).extracting(Order::orderId).containsExactly("01J29", "01J28", "01J27", "01J26", "01J25");
    }

    @Test
    void query_pagesOfAnIndex(Model<Order> orders) {
        Page<Order> page = orders.query()
                .index("byStatus")
                .where(Order::status)
                .eq(Status.PENDING)
                .pageSize(20)
                .execute();
        Page<Order> next = orders.query()
                .index("byStatus")
                .where(Order::status)
                .eq(Status.PENDING)
                .pageSize(20)
                .startAt(page.cursor().orElseThrow())
                .execute();

        assertThat(page.items()).hasSize(20);
        assertThat(next.items()).hasSize(10);
        assertThat(next.cursor()).isEmpty();
    }

    @Test
    void scan_inParallelWithFilter(Model<Order> orders) {
        try (Stream<Order> all =
                orders
                        .scan()
                        .filter(attr(Order::total)
                                .gt(TEN)
                                .or(not(attr(Order::email).exists())))
                        .parallel(4)
                        .stream()) {
            assertThat(all).hasSize(28);
        }
    }

    @Test
    void query_countsWithoutItems(Model<Order> orders) {
        long n = orders.query().where(Order::customerId).eq("c1").count().execute();

        assertThat(n).isEqualTo(30);
    }

    @Test
    void query_publishesItems(Model<Order> orders) throws InterruptedException {
        Publisher<Order> live = orders.query().where(Order::customerId).eq("c1").publisher();

        assertThat(received(live)).isEqualTo(ORDERS);
    }

    @Test
    void getAll_answersEachPosition(Model<Order> orders) {
        List<Key<Order>> keys = List.of(orders.key("c1", "01J03"), orders.key("c1", "none"), orders.key("c1", "01J01"));

        BatchResult<Order> got = orders.getAll(keys).execute();

        assertThat(got.item(0)).contains(ORDERS.get(3));
        assertThat(got.item(1)).isEmpty();
        assertThat(got.item(2)).contains(ORDERS.get(1));
    }

    @Test
    void readTransaction_givesEachReadItsResult(Alces alces, Model<Order> orders) {
        var first = orders.get("c1", "01J00");
        var none = orders.get("c2", "none");
        var part = orders.get("c1", "01J02").attributes(Order::total);

        var read = ReadTransaction.on(alces).add(first).add(none).add(part).execute();

        assertThat(read.get(first)).contains(ORDERS.get(0));
        assertThat(read.get(none)).isEmpty();
        assertThat(read.get(part).orElseThrow().get(Order::total)).isEqualByComparingTo("20");
    }

    private static <T> List<T> received(Publisher<T> publisher) throws InterruptedException {
        List<T> received = new ArrayList<>();
        CountDownLatch end = new CountDownLatch(1);
        publisher.subscribe(new Subscriber<>() {
            @Override
            public void onSubscribe(Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(T item) {
                received.add(item);
            }

            @Override
            public void onError(Throwable failure) {
                end.countDown();
            }

            @Override
            public void onComplete() {
                end.countDown();
            }
        });
        assertThat(end.await(30, TimeUnit.SECONDS)).isTrue();
        return received;
    }
}
