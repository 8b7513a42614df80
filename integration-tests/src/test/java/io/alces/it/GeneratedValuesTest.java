package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.CreateOperation;
import io.alces.Model;
import io.alces.annotation.GeneratedValue;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.error.ConditionFailedException;
import io.alces.generate.Ksuid;
import io.alces.generate.Ulid;
import io.alces.generate.UuidV4;
import io.alces.generate.UuidV7;
import io.alces.testing.AlcesTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@AlcesTest
@NullUnmarked // Models have no id where one is generated.
class GeneratedValuesTest {
    record Reply(@GeneratedValue(Ksuid.class) String id, String text) {}

    @Item
    record Post(
            @PartitionKey String author,
            @SortKey @GeneratedValue(Ulid.class) String id,
            @GeneratedValue(UuidV4.class) UUID token,
            @GeneratedValue(UuidV7.class) String trace,
            List<Reply> replies) {
        static Post by(String author) {
            return new Post(author, null, null, null, List.of(new Reply(null, "yes")));
        }
    }

    /** A JavaBean. */
    @Item
    static class Ticket {
        private UUID id;

        @PartitionKey
        @GeneratedValue(UuidV7.class)
        public UUID getId() {
            return id;
        }

        public void setId(UUID id) {
            this.id = id;
        }
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void create_withoutIds_storesNewOnes(Execution execution, Model<Post> posts) {
        Post created = execution.run(posts.create(Post.by("ada")));

        assertThat(Stream.of(
                        created.id(), created.trace(), created.replies().get(0).id()))
                .doesNotContainNull();
        assertThat(posts.get("ada", created.id()).consistent().execute()).contains(created);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void create_executedTwice_isOfOneItem(Execution execution, Model<Post> posts) {
        CreateOperation<Post> create = posts.create(Post.by("ada"));
        execution.run(create);

        assertThatThrownBy(() -> execution.run(create)).isInstanceOf(ConditionFailedException.class);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void save_ofWhatWasCreated_keepsItsIds(Execution execution, Model<Post> posts) {
        Post created = posts.create(Post.by("ada")).execute();

        assertThat(execution.run(posts.save(created))).isEqualTo(created);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void saveAll_ofEqualItems_storesEachUnderItsOwnId(Execution execution, Model<Post> posts) {
        List<Post> saved = execution
                .run(posts.saveAll(List.of(Post.by("ada"), Post.by("ada"))))
                .present();

        assertThat(saved.stream().map(Post::id)).isSorted().doesNotHaveDuplicates();
        assertThat(posts.query().where(Post::author).eq("ada").list().execute()).isEqualTo(saved);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_thatCreates_generatesOnce(Execution execution, Model<Post> posts) {
        Post first = execution.run(posts.update("ada", "1").remove(Post::replies));
        Post second = execution.run(posts.update("ada", "1").remove(Post::replies));

        assertThat(first.token()).isNotNull();
        assertThat(second).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void create_ofABean_leavesTheArgumentAlone(Execution execution, Model<Ticket> tickets) {
        Ticket ticket = new Ticket();

        assertThat(execution.run(tickets.create(ticket)).getId()).isNotNull();
        assertThat(ticket.getId()).isNull();
    }
}
