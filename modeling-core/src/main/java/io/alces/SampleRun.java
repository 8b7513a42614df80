package io.alces;

import io.alces.request.Call;
import io.alces.request.ModelContext;
import io.alces.request.Step;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** One run over a sample of the items of a table. */
final class SampleRun {
    private final ModelContext<?> context;
    private final SampleScan scan;
    private final ItemTally tally;
    private double readUnits;

    SampleRun(ModelContext<?> context, SampleScan scan) {
        this.context = context;
        this.scan = scan;
        this.tally = new ItemTally(context);
    }

    Step<ItemVerification> next() {
        ScanRequest request = scan.poll();
        return request == null
                ? Step.done(tally.verification(readUnits))
                : Step.send(Call.SCAN, context.target(), request, answer -> answered(request, answer));
    }

    private Step<ItemVerification> answered(ScanRequest request, ScanResponse answer) {
        answer.items().forEach(tally::add);
        readUnits += units(answer.consumedCapacity());
        scan.answered(request, answer);
        return next();
    }

    private static double units(@Nullable ConsumedCapacity capacity) {
        return capacity == null || capacity.capacityUnits() == null ? 0 : capacity.capacityUnits();
    }
}
