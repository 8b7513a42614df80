package io.alces.benchmarks.variant;

import static io.alces.benchmarks.variant.Attributes.number;
import static io.alces.benchmarks.variant.Attributes.putText;

import io.alces.benchmarks.item.Airport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Batches of 25, several at a time on threads, what is unprocessed sent again. */
record ByHandLoader(DynamoDbClient client, int concurrency) implements Loading.Loader {
    static final String TABLE = "airports";
    private static final int BATCH = 25;
    private static final int ATTEMPTS = 8;

    @Override
    public void load(List<Airport> airports) {
        ExecutorService threads = Executors.newFixedThreadPool(concurrency);
        try {
            List<Future<?>> batches = new ArrayList<>(airports.size() / BATCH + 1);
            for (int first = 0; first < airports.size(); first += BATCH) {
                List<Airport> batch = airports.subList(first, Math.min(first + BATCH, airports.size()));
                batches.add(threads.submit(() -> write(batch)));
            }
            for (Future<?> batch : batches) {
                batch.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A batch failed", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private Void write(List<Airport> airports) throws InterruptedException {
        List<WriteRequest> writes = new ArrayList<>(airports.size());
        for (Airport airport : airports) {
            writes.add(WriteRequest.builder()
                    .putRequest(PutRequest.builder().item(encode(airport)).build())
                    .build());
        }
        Map<String, List<WriteRequest>> left = send(Map.of(TABLE, writes));
        for (int attempt = 2; !left.isEmpty(); attempt++) {
            if (attempt > ATTEMPTS) {
                throw new IllegalStateException("unprocessed items");
            }
            Thread.sleep(ThreadLocalRandom.current().nextLong(50L << attempt));
            left = send(left);
        }
        return null;
    }

    private Map<String, List<WriteRequest>> send(Map<String, List<WriteRequest>> writes) {
        return client.batchWriteItem(request -> request.requestItems(writes)).unprocessedItems();
    }

    static Map<String, AttributeValue> encode(Airport airport) {
        Map<String, AttributeValue> item = new HashMap<>(32);
        putText(item, "ident", airport.ident());
        putText(item, "type", airport.type());
        putText(item, "name", airport.name());
        item.put("latitude", number(airport.latitude()));
        item.put("longitude", number(airport.longitude()));
        if (airport.elevation() != null) {
            item.put("elevation", number(airport.elevation()));
        }
        putText(item, "continent", airport.continent());
        putText(item, "country", airport.country());
        putText(item, "region", airport.region());
        putText(item, "municipality", airport.municipality());
        item.put("scheduledService", AttributeValue.fromBool(airport.scheduledService()));
        putText(item, "gpsCode", airport.gpsCode());
        putText(item, "iataCode", airport.iataCode());
        putText(item, "wikipedia", airport.wikipedia());
        return item;
    }
}
