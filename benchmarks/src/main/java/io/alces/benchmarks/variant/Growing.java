package io.alces.benchmarks.variant;

import io.alces.Alces;
import io.alces.Model;
import io.alces.benchmarks.http.Answer;
import io.alces.benchmarks.http.Answers;
import io.alces.benchmarks.http.Clients;
import io.alces.benchmarks.http.ItemJson;
import io.alces.benchmarks.item.Reading;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Scans of as many small items as one likes: the answers are pages of the same items until there were enough. */
public final class Growing {
    private Growing() {}

    /** The model of a table that gives {@code pages} pages of {@code pageSize} items to each scan, one scan at a time. */
    public static Model<Reading> readings(int pages, int pageSize) {
        Clients.answerWith(answers(pages, pageSize));
        Alces alces = Clients.alces();
        return alces.model(Reading.class);
    }

    private static Answers answers(int pages, int pageSize) {
        String page = "{\"Count\":" + pageSize + ",\"Items\":"
                + ItemJson.list(IntStream.range(0, pageSize)
                        .mapToObj(Subjects.READINGS::stored)
                        .toList())
                + ",\"ScannedCount\":" + pageSize;
        String lastKey = ItemJson.item(Subjects.READINGS.stored(Subjects.READINGS.key(pageSize - 1)));
        Answer more = Answer.of(page + ",\"LastEvaluatedKey\":" + lastKey + "}");
        Answer last = Answer.of(page + "}");
        AtomicInteger given = new AtomicInteger();
        return operation -> given.incrementAndGet() % pages == 0 ? last : more;
    }
}
