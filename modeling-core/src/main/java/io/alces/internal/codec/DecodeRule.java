package io.alces.internal.codec;

import io.alces.internal.codec.ItemPlan.Place;
import io.alces.internal.codec.ObjectPlan.AttributeMember;
import io.alces.internal.codec.ObjectPlan.FlattenedMember;
import io.alces.internal.codec.ObjectPlan.PlannedMember;
import io.alces.internal.codec.ObjectPlan.UnmappedMember;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.implementation.bytecode.ByteCodeAppender;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** Emits {@code decode}: a loop over the attributes with a switch on their places, then the making of the object. */
final class DecodeRule implements ByteCodeAppender {
    private static final int SPARE_STACK = 8;

    private final ItemPlan plan;
    private final CodeConstants constants;
    private final DecodeLocals locals;
    private final ConstructRule construct;

    DecodeRule(ItemPlan plan, MemberCode members, CodeConstants constants) {
        this.plan = plan;
        this.constants = constants;
        this.locals = new DecodeLocals(plan);
        this.construct = new ConstructRule(members, constants, locals);
    }

    @Override
    public Size apply(MethodVisitor code, Implementation.Context context, MethodDescription method) {
        locals.all().forEach(local -> {
            local.pushZero(code);
            local.store(code);
        });
        prepare(code, plan.object());
        prepareRanks(code);
        Label end = readAll(code);
        code.visitLabel(end);
        locals.frame(code);
        plan.flattened().forEach(member -> flattened(code, member));
        construct.emit(code, plan.object());
        code.visitInsn(Opcodes.ARETURN);
        return new Size(locals.size() + SPARE_STACK, locals.size());
    }

    private void prepare(MethodVisitor code, ObjectPlan object) {
        for (PlannedMember member : object.members()) {
            Local local = locals.slot(member);
            if (member instanceof FlattenedMember flattened) {
                prepare(code, flattened.plan());
            } else if (member instanceof UnmappedMember unmapped) {
                constants.push(code, UnmappedCodec.class, unmapped.codec());
                CodeCalls.ofClass(code, UnmappedCodec.class, "empty", Object.class);
                local.store(code);
            } else if (!local.type().isPrimitive()
                    && ((AttributeMember) member).codec().absent() != null) {
                constants.push(code, ValueCodec.class, ((AttributeMember) member).codec());
                CodeCalls.ofInterface(code, ValueCodec.class, "absent", Object.class);
                local.store(code);
            }
        }
    }

    private void prepareRanks(MethodVisitor code) {
        for (Place place : plan.places()) {
            if (place.hasAliases() && place.rank() == 0) {
                code.visitLdcInsn(Integer.MAX_VALUE);
                locals.rank(place.attribute()).store(code);
            }
        }
    }

    /** The loop; returns the label behind it. */
    private Label readAll(MethodVisitor code) {
        Label loop = new Label();
        Label end = new Label();
        Label unknown = new Label();
        List<Label> places =
                Stream.generate(Label::new).limit(plan.places().size()).toList();
        code.visitLabel(loop);
        locals.frame(code);
        code.visitVarInsn(Opcodes.ALOAD, DecodeLocals.READER);
        constants.push(code, AttributeNames.class, plan.names());
        CodeCalls.ofInterface(code, ItemReader.class, "next", int.class, AttributeNames.class);
        Label[] cases = Stream.concat(Stream.of(unknown, end), places.stream()).toArray(Label[]::new);
        code.visitTableSwitchInsn(AttributeNames.UNKNOWN, places.size() - 1, end, cases);
        IntStream.range(0, places.size()).forEach(i -> {
            code.visitLabel(places.get(i));
            locals.frame(code);
            place(code, plan.places().get(i), loop);
            code.visitJumpInsn(Opcodes.GOTO, loop);
        });
        code.visitLabel(unknown);
        locals.frame(code);
        unmapped(code);
        code.visitJumpInsn(Opcodes.GOTO, loop);
        return end;
    }

    private void place(MethodVisitor code, Place place, Label loop) {
        if (place.hasAliases()) {
            Local rank = locals.rank(place.attribute());
            rank.push(code);
            code.visitLdcInsn(place.rank());
            code.visitJumpInsn(Opcodes.IF_ICMPLE, loop);
            code.visitLdcInsn(place.rank());
            rank.store(code);
        }
        markFound(code, place.holders());
        Local local = locals.slot(place.attribute());
        if (local.type().isPrimitive()) {
            code.visitVarInsn(Opcodes.ALOAD, DecodeLocals.READER);
            PrimitiveCode.read(code, local.type());
        } else {
            constants.push(code, ValueCodec.class, place.attribute().codec());
            code.visitVarInsn(Opcodes.ALOAD, DecodeLocals.READER);
            CodeCalls.ofInterface(code, ValueCodec.class, "readNullable", Object.class, ItemReader.class);
        }
        local.store(code);
    }

    private void unmapped(MethodVisitor code) {
        plan.unmapped().ifPresent(unmapped -> {
            markFound(code, unmapped.holders());
            constants.push(code, UnmappedCodec.class, unmapped.member().codec());
            code.visitVarInsn(Opcodes.ALOAD, DecodeLocals.READER);
            locals.slot(unmapped.member()).push(code);
            CodeCalls.ofClass(code, UnmappedCodec.class, "read", void.class, ItemReader.class, Object.class);
        });
    }

    /** A flattened object is there if the current value is more than a stored NULL. */
    private void markFound(MethodVisitor code, List<FlattenedMember> holders) {
        for (FlattenedMember holder : holders) {
            Local found = locals.found(holder);
            found.push(code);
            code.visitVarInsn(Opcodes.ALOAD, DecodeLocals.READER);
            CodeCalls.ofStatic(code, Primitives.class, "isStored", boolean.class, ItemReader.class);
            code.visitInsn(Opcodes.IOR);
            found.store(code);
        }
    }

    /** The instruction after the frame keeps it apart from the frame that may follow. */
    private void flattened(MethodVisitor code, FlattenedMember member) {
        Label absent = new Label();
        locals.found(member).push(code);
        code.visitJumpInsn(Opcodes.IFEQ, absent);
        construct.emit(code, member.plan());
        locals.slot(member).store(code);
        code.visitLabel(absent);
        locals.frame(code);
        code.visitInsn(Opcodes.NOP);
    }
}
