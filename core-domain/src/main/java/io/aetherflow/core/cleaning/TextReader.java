package io.aetherflow.core.cleaning;

/** Texts are kept as they are: leading zeros of a code matter. */
final class TextReader implements CellReader {

    @Override
    public Object read(String cell) {
        return cell;
    }
}
