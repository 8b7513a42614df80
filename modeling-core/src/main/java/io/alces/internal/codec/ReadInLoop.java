package io.alces.internal.codec;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** Attributes in the order in which any reader gives them: a loop with a switch on their places. */
final class ReadInLoop implements ReadRule {

    @Override
    public void emit(MethodVisitor code, PlaceCode places) {
        Label loop = new Label();
        Label end = new Label();
        Label unknown = new Label();
        List<Label> known =
                Stream.generate(Label::new).limit(places.plan().places().size()).toList();
        at(code, places, loop);
        places.pushReaderAndNames(code);
        CodeCalls.ofInterface(code, ItemReader.class, "next", int.class, AttributeNames.class);
        Label[] cases = Stream.concat(Stream.of(unknown, end), known.stream()).toArray(Label[]::new);
        code.visitTableSwitchInsn(AttributeNames.UNKNOWN, known.size() - 1, end, cases);
        IntStream.range(0, known.size()).forEach(i -> {
            at(code, places, known.get(i));
            places.read(code, places.plan().places().get(i), loop);
            code.visitJumpInsn(Opcodes.GOTO, loop);
        });
        at(code, places, unknown);
        places.readUnknown(code);
        code.visitJumpInsn(Opcodes.GOTO, loop);
        at(code, places, end);
    }

    private static void at(MethodVisitor code, PlaceCode places, Label label) {
        code.visitLabel(label);
        places.frame(code);
    }
}
