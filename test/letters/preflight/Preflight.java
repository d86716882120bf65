import java.io.File;
import org.apache.pdfbox.preflight.PreflightDocument;
import org.apache.pdfbox.preflight.ValidationResult;
import org.apache.pdfbox.preflight.parser.PreflightParser;

/** Prints a line "valid" or "invalid" for each PDF given, and below it what Apache PDFBox Preflight found. */
public class Preflight {
  public static void main(String[] files) throws Exception {
    for (String file : files) {
      PreflightParser parser = new PreflightParser(new File(file));
      parser.parse();
      try (PreflightDocument document = parser.getPreflightDocument()) {
        document.validate();
        ValidationResult result = document.getResult();
        System.out.println(result.isValid() ? "valid" : "invalid");
        for (ValidationResult.ValidationError error : result.getErrorsList()) {
          System.out.println("  " + error.getErrorCode() + " " + error.getDetails());
        }
      }
    }
  }
}
