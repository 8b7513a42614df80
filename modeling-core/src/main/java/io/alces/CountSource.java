package io.alces;

import io.alces.request.Step;
import java.util.List;
import java.util.function.Function;

/** Reads how many items there are, without reading more of them than it takes. */
record CountSource(PageCall call) implements ChunkSource<Long> {

    @Override
    public Position start() {
        return call.plan().start();
    }

    @Override
    public <R> Step<R> read(Position from, Function<Chunk<Long>, Step<R>> then) {
        return call.send(from, page -> then.apply(chunk(from, page)));
    }

    private Chunk<Long> chunk(Position from, RawPage page) {
        int counted = (int) Math.min(counted(page), from.wanted());
        return new Chunk<>(
                List.of((long) counted), page.scannedCount(), List.of(), from.after(page.lastKey(), counted));
    }

    private long counted(RawPage page) {
        return call.plan().counting()
                ? page.count()
                : page.items().stream().filter(call.plan().expired().kept()).count();
    }
}
