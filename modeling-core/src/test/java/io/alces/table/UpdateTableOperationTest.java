package io.alces.table;

import static io.alces.table.TableTestModels.orders;
import static io.alces.table.TableTestModels.sessions;
import static io.alces.table.UpdateTestTables.ARN;
import static io.alces.table.UpdateTestTables.ON_DEMAND;
import static io.alces.table.UpdateTestTables.TIME_TO_LIVE_OFF;
import static io.alces.table.UpdateTestTables.UPDATED;
import static io.alces.table.UpdateTestTables.changed;
import static io.alces.table.UpdateTestTables.changes;
import static io.alces.table.UpdateTestTables.described;
import static io.alces.table.UpdateTestTables.sent;
import static io.alces.table.UpdateTestTables.timeToLive;
import static io.alces.table.UpdateTestTables.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.error.TableUpdateException;
import io.alces.request.StepScript;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.Tag;
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.TagResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveResponse;

/** What is sent for each setting that can be asked for, and what is refused. */
class UpdateTableOperationTest {

    @Test
    void requests_areTheLookForTheTable() {
        assertThat(orders().update().onDemand().requests())
                .isEqualTo(List.of(
                        DescribeTableRequest.builder().tableName("dev-orders").build()));
    }

    @Test
    void requests_ofTimeToLive_lookForItToo() {
        assertThat(sessions().update().withoutTimeToLive().requests())
                .isEqualTo(List.of(
                        DescribeTableRequest.builder().tableName("dev-sessions").build(),
                        DescribeTimeToLiveRequest.builder()
                                .tableName("dev-sessions")
                                .build()));
    }

    @Test
    void requests_ofNothing_areRefused() {
        assertThatThrownBy(() -> orders().update().requests())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the update of the table of Order asks for nothing; say what is to change, such as"
                        + " addIndex(..) or onDemand()");
    }

    @Test
    void start_ofNothing_isRefused() {
        assertThatThrownBy(() -> orders().update().withoutWaiting().start()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void tableClass_isSent() {
        UpdateTableOperation update = orders().update().tableClass(TableClass.STANDARD_INFREQUENT_ACCESS);

        assertThat(sent(update, described(ON_DEMAND), UPDATED, described(ON_DEMAND)))
                .containsExactly(update(request -> request.tableClass(TableClass.STANDARD_INFREQUENT_ACCESS)));
        assertThat(changes(update, described(ON_DEMAND), UPDATED, described(ON_DEMAND))
                        .changes())
                .containsExactly("table class: from STANDARD to STANDARD_INFREQUENT_ACCESS");
    }

    @Test
    void tableClass_asItIs_sendsNothing() {
        assertThat(changes(orders().update().tableClass(TableClass.STANDARD), described(ON_DEMAND)))
                .isEqualTo(new TableChanges(ON_DEMAND, List.of(), List.of("table class: already STANDARD")));
    }

    @Test
    void deletionProtection_isSwitchedOnFirstAndOffLast() {
        TableDescription streaming = changed(
                ON_DEMAND,
                table -> table.streamSpecification(
                        stream -> stream.streamEnabled(true).streamViewType(StreamViewType.KEYS_ONLY)));
        TableDescription protectedTable = changed(ON_DEMAND, table -> table.deletionProtectionEnabled(true));

        assertThat(sent(
                        orders().update().stream(StreamViewType.KEYS_ONLY).deletionProtection(),
                        described(ON_DEMAND),
                        UPDATED,
                        described(protectedTable),
                        UPDATED,
                        described(streaming)))
                .first()
                .isEqualTo(update(request -> request.deletionProtectionEnabled(true)));
        assertThat(sent(
                        orders().update().withoutDeletionProtection().stream(StreamViewType.KEYS_ONLY),
                        described(protectedTable),
                        UPDATED,
                        described(changed(streaming, table -> table.deletionProtectionEnabled(true))),
                        UPDATED,
                        described(streaming)))
                .last()
                .isEqualTo(update(request -> request.deletionProtectionEnabled(false)));
    }

    @Test
    void deletionProtection_onAndOff_isRefused() {
        assertThatThrownBy(() -> orders().update().deletionProtection().withoutDeletionProtection())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the deletion protection is already to be on");
    }

    @Test
    void stream_ofAnotherView_needsTheOldOneToEnd() {
        TableDescription keysOnly = changed(
                ON_DEMAND,
                table -> table.streamSpecification(
                        stream -> stream.streamEnabled(true).streamViewType(StreamViewType.KEYS_ONLY)));

        assertThatThrownBy(() -> changes(orders().update().stream(StreamViewType.NEW_IMAGE), described(keysOnly)))
                .isInstanceOf(TableUpdateException.class)
                .hasMessage("""
                        dev-orders cannot be updated:
                          - stream: expected NEW_IMAGE, found KEYS_ONLY; a stream cannot be changed, but \
                        withoutStream() in the same update begins a new one, without what is written in between""");
    }

    @Test
    void stream_withoutTheOldOne_endsItFirst() {
        TableDescription keysOnly = changed(
                ON_DEMAND,
                table -> table.streamSpecification(
                        stream -> stream.streamEnabled(true).streamViewType(StreamViewType.KEYS_ONLY)));
        TableDescription newImage = changed(
                ON_DEMAND,
                table -> table.streamSpecification(
                        stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE)));
        StepScript script = StepScript.of(
                described(keysOnly), UPDATED, described(keysOnly), described(ON_DEMAND), UPDATED, described(newImage));

        TableChanges changes = script.run(orders().update().stream(StreamViewType.NEW_IMAGE)
                .withoutStream()
                .start());

        assertThat(script.requests())
                .contains(
                        update(request -> request.streamSpecification(stream -> stream.streamEnabled(false))),
                        update(request -> request.streamSpecification(
                                stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE))));
        assertThat(changes)
                .isEqualTo(new TableChanges(
                        newImage,
                        List.of("stream: from KEYS_ONLY to none", "stream: from none to NEW_IMAGE"),
                        List.of()));
    }

    @Test
    void timeToLive_ofModel_isSwitchedOn() {
        UpdateTableOperation update = sessions().update().timeToLive();
        TableDescription table = TableTestModels.sessions(TableStatus.ACTIVE);
        Object[] answers = {
            described(table),
            TIME_TO_LIVE_OFF,
            UpdateTimeToLiveResponse.builder().build()
        };

        assertThat(sent(update, answers))
                .containsExactly(UpdateTimeToLiveRequest.builder()
                        .tableName("dev-sessions")
                        .timeToLiveSpecification(ttl -> ttl.enabled(true).attributeName("expiresAt"))
                        .build());
        assertThat(changes(update, answers).changes())
                .containsExactly("time to live: from DISABLED to ENABLED on expiresAt");
    }

    @Test
    void timeToLive_ofAnotherAttribute_isRefused() {
        assertThatThrownBy(() -> changes(
                        sessions().update().timeToLive(),
                        described(TableTestModels.sessions(TableStatus.ACTIVE)),
                        timeToLive(TimeToLiveStatus.ENABLED, "ttl")))
                .isInstanceOf(TableUpdateException.class)
                .hasMessage("""
                        dev-sessions cannot be updated:
                          - time to live: expected ENABLED on expiresAt, found ENABLED on ttl; update it once it is \
                        DISABLED""");
    }

    @Test
    void timeToLive_ofModelWithoutIt_isRefused() {
        assertThatThrownBy(() -> orders().update().timeToLive())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Order has no attribute with @TimeToLive");
    }

    @Test
    void withoutTimeToLive_namesTheAttributeThatHasIt() {
        assertThat(sent(
                        orders().update().withoutTimeToLive(),
                        described(ON_DEMAND),
                        timeToLive(TimeToLiveStatus.ENABLED, "ttl"),
                        UpdateTimeToLiveResponse.builder().build()))
                .containsExactly(UpdateTimeToLiveRequest.builder()
                        .tableName("dev-orders")
                        .timeToLiveSpecification(ttl -> ttl.enabled(false).attributeName("ttl"))
                        .build());
    }

    @Test
    void withoutTimeToLive_whileItIsSwitchedOff_sendsNothing() {
        assertThat(changes(
                                orders().update().withoutTimeToLive(),
                                described(ON_DEMAND),
                                timeToLive(TimeToLiveStatus.DISABLING, "ttl"))
                        .unchanged())
                .containsExactly("time to live: already DISABLED");
    }

    @Test
    void tags_areSentByTheArnOfTheTable() {
        UpdateTableOperation update =
                orders().update().tag("team", "shop").tag("cost", "web").withoutTag("owner");
        Object[] answers = {
            described(ON_DEMAND),
            TagResourceResponse.builder().build(),
            UntagResourceResponse.builder().build()
        };

        assertThat(sent(update, answers))
                .containsExactly(
                        TagResourceRequest.builder()
                                .resourceArn(ARN)
                                .tags(
                                        Tag.builder().key("cost").value("web").build(),
                                        Tag.builder().key("team").value("shop").build())
                                .build(),
                        UntagResourceRequest.builder()
                                .resourceArn(ARN)
                                .tagKeys("owner")
                                .build());
        assertThat(changes(update, answers).changes())
                .containsExactly("tag cost: set", "tag team: set", "tag owner: removed");
    }

    @Test
    void withoutTag_thatIsSet_isRefused() {
        assertThatThrownBy(() -> orders().update().tag("team", "shop").withoutTag("team"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the tag team is already to be set");
    }
}
