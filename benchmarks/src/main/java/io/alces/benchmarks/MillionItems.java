package io.alces.benchmarks;

import io.alces.Model;
import io.alces.benchmarks.item.Reading;
import io.alces.benchmarks.variant.Growing;
import java.util.concurrent.atomic.AtomicLong;

/** Scans a million items, as a stream or by a publisher, and says how many there were; for JVMs with a small heap. */
final class MillionItems {
    private static final int PAGES = 100;
    private static final int PAGE_SIZE = 10_000;

    private MillionItems() {}

    public static void main(String[] arguments) {
        Model<Reading> readings = Growing.readings(PAGES, PAGE_SIZE);
        long items = arguments[0].equals("stream") ? streamed(readings) : published(readings);
        System.out.print(items);
    }

    private static long streamed(Model<Reading> readings) {
        return readings.scan().stream()
                .filter(reading -> reading.getValue() > 0)
                .count();
    }

    private static long published(Model<Reading> readings) {
        AtomicLong items = new AtomicLong();
        readings.scan()
                .publisher()
                .subscribe(reading -> items.incrementAndGet())
                .join();
        return items.get();
    }
}
