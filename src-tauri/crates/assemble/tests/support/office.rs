//! Files whose tracked changes `LibreOffice` settled.

use std::fs;
use std::path::Path;
use std::process::Command;

/// Opens each file, accepts or rejects all, and saves it: a macro of the settings' own.
const MACRO: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Settle" script:language="StarBasic">
Sub All(folder As String, count As Integer)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = &quot;Hidden&quot;
  hidden(0).Value = True
  Dim word(0) As New com.sun.star.beans.PropertyValue
  word(0).Name = &quot;FilterName&quot;
  word(0).Value = &quot;MS Word 2007 XML&quot;
  Dim what
  For nth = 0 To count - 1
    For Each what In Array(&quot;Accept&quot;, &quot;Reject&quot;)
      file = StarDesktop.loadComponentFromURL(ConvertToURL(folder &amp; &quot;/&quot; &amp; nth &amp; &quot;.docx&quot;), &quot;_blank&quot;, 0, hidden())
      helper = createUnoService(&quot;com.sun.star.frame.DispatchHelper&quot;)
      helper.executeDispatch(file.CurrentController.Frame, &quot;.uno:&quot; &amp; what &amp; &quot;AllTrackedChanges&quot;, &quot;&quot;, 0, Array())
      file.storeToURL(ConvertToURL(folder &amp; &quot;/&quot; &amp; nth &amp; what &amp; &quot;.docx&quot;), word())
      file.close(True)
    Next
  Next
  StarDesktop.terminate()
End Sub
</script:module>
"#;

const LIBRARY: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Settle"/>
</library:library>
"#;

const LIBRARIES: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
 <library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/>
</library:libraries>
"#;

/// Each file with all its changes accepted, and with all rejected.
pub fn settled(files: &[Vec<u8>]) -> Vec<[Vec<u8>; 2]> {
    let folder = tempfile::tempdir().unwrap();
    let basic = folder.path().join("settings/user/basic");
    fs::create_dir_all(basic.join("Standard")).unwrap();
    write(&basic.join("script.xlc"), LIBRARIES.as_bytes());
    write(&basic.join("Standard/script.xlb"), LIBRARY.as_bytes());
    write(&basic.join("Standard/Settle.xba"), MACRO.as_bytes());
    for (nth, file) in files.iter().enumerate() {
        write(&folder.path().join(format!("{nth}.docx")), file);
    }
    let place = folder.path().display();
    let said = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{place}/settings"))
        .args(["--headless", "--norestore"])
        .arg(format!("macro:///Standard.Settle.All(\"{place}\",{})", files.len()))
        .output()
        .unwrap();
    let one = |nth: usize, what: &str| {
        let saved = fs::read(folder.path().join(format!("{nth}{what}.docx")));
        assert!(saved.is_ok(), "{nth}: {}", String::from_utf8_lossy(&said.stderr));
        saved.unwrap()
    };
    (0..files.len()).map(|nth| [one(nth, "Accept"), one(nth, "Reject")]).collect()
}

#[expect(clippy::disallowed_methods, reason = "a file of the test's own")]
fn write(path: &Path, bytes: &[u8]) {
    fs::write(path, bytes).unwrap();
}
