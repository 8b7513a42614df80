package io.alces.it;

import io.alces.Model;
import io.alces.testing.AlcesTest;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;
import org.testng.SkipException;

/** Runs the Technology Compatibility Kit of Reactive Streams on reads of an engine. */
@AlcesTest
class PublisherRulesTest {

    @BeforeAll
    static void fill(Model<Entry> entries) {
        entries.saveAll(Entry.ofBook("one")).execute();
    }

    @TestFactory
    Stream<DynamicTest> publisher_ofAQuery_keepsTheRules(Model<Entry> entries) {
        return rules(count -> entries.query()
                .where(Entry::book)
                .eq("one")
                .where(Entry::number)
                .lt(count)
                .pageSize(3)
                .publisher());
    }

    @TestFactory
    Stream<DynamicTest> publisher_acrossPartitions_keepsTheRules(Model<Entry> entries) {
        return rules(count -> entries.query()
                .where(Entry::number)
                .lt(count)
                .pageSize(3)
                .acrossPartitions(Entry::book)
                .in("one", "none")
                .publisher());
    }

    @FunctionalInterface
    interface Reads {
        Publisher<Entry> of(int count);
    }

    private static Stream<DynamicTest> rules(Reads reads) {
        return Arrays.stream(Verification.class.getMethods())
                .filter(method -> method.isAnnotationPresent(org.testng.annotations.Test.class))
                .map(method -> DynamicTest.dynamicTest(method.getName(), () -> {
                    Verification verification = new Verification(reads);
                    verification.setUp();
                    try {
                        method.invoke(verification);
                    } catch (InvocationTargetException failure) {
                        Assumptions.assumeFalse(failure.getCause() instanceof SkipException);
                        throw failure.getCause();
                    }
                }));
    }

    public static final class Verification extends PublisherVerification<Entry> {
        private final Reads reads;

        Verification(Reads reads) {
            super(new TestEnvironment(500, 50));
            this.reads = reads;
        }

        @Override
        public long maxElementsFromPublisher() {
            return Entry.COUNT;
        }

        @Override
        public Publisher<Entry> createPublisher(long elements) {
            return reads.of((int) elements);
        }

        /** There is none: a read fails when something is demanded, not before. */
        @Override
        public @Nullable Publisher<Entry> createFailedPublisher() {
            return null;
        }
    }
}
