//! Explains a name, or compares two: `explain NAME [NAME]`.

use guwah_names::{Prepared, explain, other_scripts, romanise, similarity};

fn main() {
    let names: Vec<String> = std::env::args().skip(1).collect();
    for name in &names {
        print!("{}", explain(name));
        println!("romanised: {}", romanise(name));
        for written in other_scripts(name) {
            println!("{}: {}", written.lang, written.text);
        }
    }
    if let [one, other] = names.as_slice() {
        let found = similarity(&Prepared::new(one), &Prepared::new(other));
        println!("{:.3} {}", found.score, found.why);
    }
}
