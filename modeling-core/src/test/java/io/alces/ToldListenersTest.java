package io.alces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.request.StepScript;
import io.alces.spi.DeleteEvent;
import io.alces.spi.Listener;
import io.alces.spi.WriteEvent;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/** What listeners are told, and what they are not. */
class ToldListenersTest {
    private final List<String> told = new ArrayList<>();
    private final Model<Session> sessions = Alces.builder()
            .local(URI.create("http://localhost:1"))
            .clock(Clock.fixed(Session.NOW, ZoneOffset.UTC))
            .itemListener(Session.class, new Recorder())
            .build()
            .model(Session.class);

    private final class Recorder implements Listener<Session> {
        @Override
        public boolean wantsOldItem() {
            return true;
        }

        @Override
        public void beforeWrite(WriteEvent<Session> event) {
            told.add("before");
        }

        @Override
        public void afterWrite(WriteEvent<Session> event) {
            told.add("after, was " + event.oldItem());
        }

        @Override
        public void beforeDelete(DeleteEvent<Session> event) {
            told.add("before");
        }
    }

    @Test
    void save_overAnExpiredItem_replacesNone() {
        PutItemResponse answer =
                PutItemResponse.builder().attributes(Session.expired("s")).build();

        Session unused =
                StepScript.of(answer).run(sessions.save(Session.of("s")).start());

        assertThat(told).containsExactly("before", "after, was Optional.empty");
    }

    @Test
    void writes_thatCannotBeSent_areNotTold() {
        SaveOperation<Session> save =
                sessions.save(Session.of("s")).condition("hits").beginsWith("7");
        DeleteOperation<Session> delete =
                sessions.deleteItem(Session.of("s")).condition("hits").beginsWith("7");

        assertThatThrownBy(save::start).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(delete::start).isInstanceOf(IllegalArgumentException.class);
        assertThat(told).isEmpty();
    }
}
