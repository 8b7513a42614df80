package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Model;
import io.alces.Page;
import io.alces.Query;
import io.alces.Unreadable;
import io.alces.UnreadableItem;
import io.alces.error.UnreadableItemException;
import io.alces.testing.AlcesTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@AlcesTest
class UnreadableItemsTest {
    private static final List<Entry> ENTRIES = Entry.ofBook("one").subList(0, 4);
    private static final String PROBLEM =
            "Entry.words: expected L, found S in the item with the key (book: S, number: N)";

    /** The second entry has text where a list belongs. */
    @BeforeEach
    void fill(Model<Entry> entries, DynamoDbClient client) {
        entries.saveAll(ENTRIES).execute();
        Map<String, AttributeValue> broken =
                new HashMap<>(entries.save(ENTRIES.get(1)).request().item());
        broken.put("words", AttributeValue.fromS("first"));
        client.putItem(request ->
                request.tableName(entries.scan().request().tableName()).item(broken));
    }

    private static Query<Entry> one(Model<Entry> entries) {
        return entries.query().where(Entry::book).eq("one");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void page_byDefault_fails(Execution execution, Model<Entry> entries) {
        assertThatThrownBy(() -> execution.run(one(entries)))
                .isInstanceOf(UnreadableItemException.class)
                .hasMessage(PROBLEM);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void page_thatStopsBefore_doesNotFail(Execution execution, Model<Entry> entries) {
        assertThat(execution.run(one(entries).limit(1))).containsExactly(ENTRIES.get(0));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void skip_leavesItOutAndUncounted(Execution execution, Model<Entry> entries) {
        Page<Entry> page =
                execution.run(one(entries).onUnreadable(Unreadable.SKIP).limit(2));

        assertThat(page).containsExactly(ENTRIES.get(0), ENTRIES.get(2));
        assertThat(page.unreadable()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void collect_givesItBesideTheItems(Execution execution, Model<Entry> entries) {
        Page<Entry> page = execution.run(one(entries).onUnreadable(Unreadable.COLLECT));

        assertThat(page).containsExactly(ENTRIES.get(0), ENTRIES.get(2), ENTRIES.get(3));
        assertThat(page.unreadable())
                .singleElement()
                .hasToString("UnreadableItem[" + PROBLEM + "]")
                .satisfies(item -> assertThat(item.attributes()).containsEntry("number", AttributeValue.fromN("1")));
    }

    @Test
    void consumer_isGivenIt(Model<Entry> entries) {
        List<UnreadableItem> met = new ArrayList<>();

        assertThat(one(entries).onUnreadable(met::add).stream())
                .containsExactly(ENTRIES.get(0), ENTRIES.get(2), ENTRIES.get(3));
        assertThat(met).hasSize(1);
    }

    record Words(List<String> words) {}

    @ParameterizedTest
    @EnumSource(Execution.class)
    void summary_thatDoesNotFit_isHandledAsAWholeItem(Execution execution, Model<Entry> entries) {
        var summaries = one(entries).as(Words.class);

        assertThatThrownBy(() -> execution.run(summaries))
                .isInstanceOf(UnreadableItemException.class)
                .hasMessage("Words.words: expected L, found S");
        assertThatThrownBy(() -> execution.run(summaries.limit(2)))
                .isInstanceOf(UnreadableItemException.class)
                .hasMessage("Words.words: expected L, found S in the item with the key (book: S, number: N)");
        assertThat(execution.run(summaries.onUnreadable(Unreadable.SKIP))).hasSize(3);
    }
}
