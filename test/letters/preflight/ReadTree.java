import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Reads the structure tree of each PDF as a screen reader does, with Apache PDFBox. A line of JSON per file: the elements in reading
 * order (role, depth, alt, scope, and of the text it holds itself: words, the page it begins on, its box there in points from the top
 * left, the smallest type size, lines on each page), and what is drawn neither in the tree nor as an artifact.
 */
public class ReadTree {
  public static void main(String[] files) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8.name());
    for (String file : files) {
      try (PDDocument document = PDDocument.load(new File(file))) {
        out.println(read(document));
      }
    }
  }

  private static String read(PDDocument document) throws Exception {
    Map<String, Piece> pieces = new HashMap<>();
    StringBuilder loose = new StringBuilder();
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      Marked marked = new Marked(page, pieces, loose);
      marked.setStartPage(page);
      marked.setEndPage(page);
      marked.getText(document);
    }
    StringBuilder elements = new StringBuilder();
    PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
    if (root != null) walk(document, root, 0, null, pieces, elements);
    String lang = document.getDocumentCatalog().getLanguage();
    return "{\"pages\":" + document.getNumberOfPages() + ",\"lang\":" + quoted(lang) + ",\"loose\":" + quoted(loose.toString())
        + ",\"elements\":[" + elements + "]}";
  }

  private static void walk(PDDocument document, PDStructureNode node, int depth, PDPage inherited, Map<String, Piece> pieces,
      StringBuilder out) {
    PDPage page = inherited;
    Piece own = new Piece();
    if (node instanceof PDStructureElement) {
      PDStructureElement element = (PDStructureElement) node;
      if (element.getPage() != null) page = element.getPage();
      for (Object kid : node.getKids()) own.take(pieces.get(keyOf(document, kid, page)));
      if (out.length() > 0) out.append(',');
      out.append("{\"role\":").append(quoted(element.getStructureType())).append(",\"depth\":").append(depth);
      if (element.getAlternateDescription() != null) out.append(",\"alt\":").append(quoted(element.getAlternateDescription()));
      String attributes = String.valueOf(element.getCOSObject().getDictionaryObject(COSName.A));
      if (attributes.contains("Scope")) out.append(",\"scope\":").append(quoted(scopeOf(element)));
      out.append(own.json()).append('}');
    }
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureNode) walk(document, (PDStructureNode) kid, depth + 1, page, pieces, out);
    }
  }

  private static String scopeOf(PDStructureElement element) {
    Object attributes = element.getCOSObject().getDictionaryObject(COSName.A);
    if (attributes instanceof org.apache.pdfbox.cos.COSArray) {
      attributes = ((org.apache.pdfbox.cos.COSArray) attributes).getObject(0);
    }
    return attributes instanceof COSDictionary ? ((COSDictionary) attributes).getNameAsString("Scope") : "";
  }

  private static String keyOf(PDDocument document, Object kid, PDPage page) {
    if (kid instanceof Integer) return document.getPages().indexOf(page) + 1 + "/" + kid;
    if (kid instanceof PDMarkedContentReference) {
      PDMarkedContentReference reference = (PDMarkedContentReference) kid;
      PDPage own = reference.getPage() == null ? page : reference.getPage();
      return document.getPages().indexOf(own) + 1 + "/" + reference.getMCID();
    }
    return "";
  }

  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char each : (text == null ? "" : text).toCharArray()) {
      if (each == '"' || each == '\\') out.append('\\').append(each);
      else if (each < ' ') out.append(String.format("\\u%04x", (int) each));
      else out.append(each);
    }
    return out.append('"').toString();
  }

  /** Text of one marked content, or of an element's all. */
  private static final class Piece {
    int page;
    final StringBuilder text = new StringBuilder();
    float left = Float.MAX_VALUE;
    float top = Float.MAX_VALUE;
    float right;
    float bottom;
    float smallest = Float.MAX_VALUE;
    final Map<Integer, TreeSet<Integer>> lines = new TreeMap<>();

    void add(int onPage, TextPosition one) {
      if (page == 0) page = onPage;
      text.append(one.getUnicode());
      if (one.getUnicode().trim().isEmpty()) return;
      grow(one.getXDirAdj(), one.getYDirAdj() - one.getHeightDir(), one.getXDirAdj() + one.getWidthDirAdj(), one.getYDirAdj());
      smallest = Math.min(smallest, one.getYScale());
      lines.computeIfAbsent(onPage, key -> new TreeSet<>()).add(Math.round(one.getYDirAdj()));
    }

    void take(Piece other) {
      if (other == null) return;
      if (page == 0) page = other.page;
      text.append(other.text);
      other.lines.forEach((key, tops) -> lines.computeIfAbsent(key, none -> new TreeSet<>()).addAll(tops));
      if (other.page != page || other.right == 0) return;
      grow(other.left, other.top, other.right, other.bottom);
      smallest = Math.min(smallest, other.smallest);
    }

    private void grow(float l, float t, float r, float b) {
      left = Math.min(left, l);
      top = Math.min(top, t);
      right = Math.max(right, r);
      bottom = Math.max(bottom, b);
    }

    String json() {
      String words = ",\"page\":" + page + ",\"text\":" + quoted(text.toString());
      if (right == 0) return words;
      StringBuilder onPages = new StringBuilder();
      lines.forEach((key, tops) -> onPages.append(onPages.length() > 0 ? "," : "").append("[" + key + "," + tops.size() + "]"));
      return words + ",\"lines\":[" + onPages + "],\"left\":" + left + ",\"top\":" + top + ",\"right\":" + right + ",\"bottom\":" + bottom + ",\"size\":" + smallest;
    }
  }

  /** Every glyph with the marked content it is drawn in. */
  private static final class Marked extends PDFTextStripper {
    private final int page;
    private final Map<String, Piece> pieces;
    private final StringBuilder loose;
    private final Deque<String> open = new ArrayDeque<>();

    Marked(int page, Map<String, Piece> pieces, StringBuilder loose) throws Exception {
      this.page = page;
      this.pieces = pieces;
      this.loose = loose;
      addOperator(new BeginMarkedContentSequence());
      addOperator(new BeginMarkedContentSequenceWithProperties());
      addOperator(new EndMarkedContentSequence());
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
      boolean isArtifact = "Artifact".equals(tag.getName());
      int id = properties == null ? -1 : properties.getInt(COSName.MCID, -1);
      open.push(isArtifact ? "artifact" : id < 0 ? "" : page + "/" + id);
    }

    @Override
    public void endMarkedContentSequence() {
      open.pop();
    }

    @Override
    protected void processTextPosition(TextPosition text) {
      if (open.contains("artifact")) return;
      String within = open.stream().filter(key -> !key.isEmpty()).findFirst().orElse("");
      if (within.isEmpty()) loose.append(text.getUnicode());
      else pieces.computeIfAbsent(within, key -> new Piece()).add(page, text);
    }
  }
}
