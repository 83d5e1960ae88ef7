"""Where each fact comes from: the primary publisher of a page or a paper, and its own address.

Much of the evidence was read on copies; a number read on a copy is still to be confirmed at
the address given here. Nothing in this project has been reviewed by a clinician yet.
"""

from skill.knowledge.rows import Source

SOURCES: tuple[Source, ...] = (
    # This project and its seed
    Source(
        "judgement",
        "Muscle Check",
        "Project judgement, awaiting clinical review",
        "docs/rules.md",
    ),
    Source(
        "relatyv-article",
        "Relatyv",
        "Beyond The Contractions: Muscle Spasm Vs. Twitch",
        "https://relatyv.com/learn/beyond-the-contractions-muscle-spasm-vs-twitch/",
    ),
    # Cramps, spasms and twitches
    Source(
        "nhs-leg-cramps",
        "NHS",
        "Leg cramps",
        "https://www.nhs.uk/conditions/leg-cramps/",
    ),
    Source(
        "nidirect-leg-cramps",
        "nidirect",
        "Leg cramps",
        "https://www.nidirect.gov.uk/conditions/leg-cramps",
    ),
    Source(
        "nhs-twitching",
        "NHS",
        "Twitching eyes and muscles",
        "https://www.nhs.uk/conditions/twitching-eyes-and-muscles/",
    ),
    Source(
        "medlineplus-muscle-cramps",
        "MedlinePlus",
        "Muscle cramps",
        "https://medlineplus.gov/ency/article/003193.htm",
    ),
    Source(
        "medlineplus-twitching",
        "MedlinePlus",
        "Muscle twitching",
        "https://medlineplus.gov/ency/article/003296.htm",
    ),
    Source(
        "cleveland-muscle-spasms",
        "Cleveland Clinic",
        "Muscle Spasms",
        "https://my.clevelandclinic.org/health/diseases/15466-muscle-spasms",
    ),
    Source(
        "mayo-muscle-cramp",
        "Mayo Clinic",
        "Muscle cramp",
        "https://www.mayoclinic.org/diseases-conditions/muscle-cramp/symptoms-causes/syc-20350820",
    ),
    Source(
        "mayo-night-leg-cramps",
        "Mayo Clinic",
        "Night leg cramps",
        (
            "https://www.mayoclinic.org/symptoms/night-leg-cramps/basics/when-to-see-doctor/"
            "sym-20050813"
        ),
    ),
    Source(
        "merck-muscle-cramps",
        "Merck Manual",
        "Muscle Cramps",
        (
            "https://www.merckmanuals.com/home/brain-spinal-cord-and-nerve-disorders/symptoms-"
            "of-brain-spinal-cord-and-nerve-disorders/muscle-cramps"
        ),
    ),
    Source(
        "bmj-muscle-cramps",
        "BMJ Best Practice",
        "Evaluation of muscle cramps",
        "https://bestpractice.bmj.com/topics/en-us/569",
    ),
    Source(
        "nice-cks-leg-cramps",
        "NICE",
        "Clinical Knowledge Summary: Leg cramps",
        "https://cks.nice.org.uk/topics/leg-cramps/",
    ),
    Source(
        "aafp-leg-cramps-2012",
        "American Family Physician",
        "Nocturnal Leg Cramps",
        "https://www.aafp.org/pubs/afp/issues/2012/0815/p350.html",
    ),
    Source(
        "aafp-leg-cramps-2017",
        "American Family Physician",
        "Treatments for Nocturnal Leg Cramps",
        "https://www.aafp.org/pubs/afp/issues/2017/1001/od3.html",
    ),
    Source(
        "age-ageing-2016",
        "Age and Ageing",
        "A review of nocturnal leg cramps in older people",
        "https://doi.org/10.1093/ageing/afw139",
    ),
    Source(
        "hallegraeff-2012",
        "Journal of Physiotherapy",
        (
            "Stretching before sleep reduces the frequency and severity of nocturnal leg "
            "cramps in older adults"
        ),
        "https://pubmed.ncbi.nlm.nih.gov/22341378/",
    ),
    Source(
        "coppin-2005",
        "British Journal of General Practice",
        (
            "Managing nocturnal leg cramps: calf-stretching exercises and cessation of quinine "
            "treatment"
        ),
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC1463088/",
    ),
    Source(
        "exercise-cramps-2022",
        "Journal of Athletic Training",
        (
            "An Evidence-Based Review of the Pathophysiology, Treatment, and Prevention of "
            "Exercise-Associated Muscle Cramps"
        ),
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC8775277/",
    ),
    Source(
        "exercise-cramps-2019",
        "Sports Medicine",
        "Muscle Cramping During Exercise: Causes, Solutions, and Questions Remaining",
        "https://doi.org/10.1007/s40279-019-01162-1",
    ),
    Source(
        "nhanes-leg-cramps-2017",
        "PLOS ONE",
        "Nocturnal leg cramps: Prevalence and associations",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC5460850/",
    ),
    Source(
        "aaos-muscle-cramps",
        "American Academy of Orthopaedic Surgeons",
        "Muscle Cramps",
        "https://orthoinfo.aaos.org/en/diseases--conditions/muscle-cramps/",
    ),
    Source(
        "fasciculations-2014",
        "Neurology International",
        "Another Perspective on Fasciculations",
        "https://doi.org/10.4081/ni.2014.5208",
    ),
    Source(
        "bfs-prospective-2017",
        "Neurology",
        "A Prospective Study of Benign Fasciculation Syndrome",
        "https://doi.org/10.1212/WNL.88.16_supplement.S45.007",
    ),
    Source(
        "bfs-review-2024",
        "Neurological Sciences",
        "Clinical progression of benign fasciculation syndrome: a systematic literature review",
        "https://doi.org/10.1007/s10072-024-07867-0",
    ),
    Source(
        "blexrud-1993",
        "Annals of Neurology",
        "Long-term follow-up of 121 patients with benign fasciculations",
        "https://doi.org/10.1002/ana.410340419",
    ),
    Source(
        "turner-talbot-2013",
        "Practical Neurology",
        "Mimics and chameleons in motor neurone disease",
        "https://doi.org/10.1136/practneurol-2013-000557",
    ),
    Source(
        "gard-cramp-fasciculation",
        "NIH Genetic and Rare Diseases Information Center",
        "Cramp-fasciculation syndrome",
        "https://rarediseases.info.nih.gov/diseases/6205/cramp-fasciculation-syndrome",
    ),
    Source(
        "harvard-hand-cramps",
        "Harvard Health Publishing",
        "Remedies for hand cramps",
        "https://www.health.harvard.edu/diseases-and-conditions/remedies-for-hand-cramps",
    ),
    Source(
        "cirrhosis-cramps-1996",
        "American Journal of Gastroenterology",
        "Muscle cramps in patients with cirrhosis",
        "https://pubmed.ncbi.nlm.nih.gov/8677996/",
    ),
    # Stroke, heart, breathing
    Source(
        "nhs-stroke",
        "NHS",
        "Symptoms of a stroke",
        "https://www.nhs.uk/conditions/stroke/",
    ),
    Source(
        "cdc-stroke",
        "CDC",
        "Signs and Symptoms of Stroke",
        "https://www.cdc.gov/stroke/signs-symptoms/index.html",
    ),
    Source(
        "aha-stroke",
        "American Stroke Association",
        "Stroke Symptoms",
        "https://www.stroke.org/en/about-stroke/stroke-symptoms",
    ),
    Source(
        "nhs-tia",
        "NHS",
        "Transient ischaemic attack",
        "https://www.nhs.uk/conditions/transient-ischaemic-attack-tia/",
    ),
    Source(
        "limb-shaking-tia-2010",
        "Brain",
        (
            "Limb-shaking transient ischaemic attacks in patients with internal carotid artery "
            "occlusion"
        ),
        "https://doi.org/10.1093/brain/awq009",
    ),
    Source(
        "nhs-chest-pain",
        "NHS",
        "Chest pain",
        "https://www.nhs.uk/conditions/chest-pain/",
    ),
    Source(
        "aha-heart-attack",
        "American Heart Association",
        "Warning Signs of a Heart Attack",
        "https://www.heart.org/en/health-topics/heart-attack/warning-signs-of-a-heart-attack",
    ),
    Source(
        "mayo-esophageal-spasms",
        "Mayo Clinic",
        "Esophageal spasms",
        (
            "https://www.mayoclinic.org/diseases-conditions/esophageal-spasms/symptoms-causes/"
            "syc-20372754"
        ),
    ),
    Source(
        "nhs-shortness-of-breath",
        "NHS",
        "Shortness of breath",
        "https://www.nhs.uk/conditions/shortness-of-breath/",
    ),
    Source(
        "nhs-anaphylaxis",
        "NHS",
        "Anaphylaxis",
        "https://www.nhs.uk/conditions/anaphylaxis/",
    ),
    Source(
        "nhs-pulmonary-embolism",
        "NHS",
        "Pulmonary embolism",
        "https://www.nhs.uk/conditions/pulmonary-embolism/",
    ),
    Source(
        "nhs-dvt",
        "NHS",
        "Deep vein thrombosis",
        "https://www.nhs.uk/conditions/deep-vein-thrombosis-dvt/",
    ),
    Source(
        "cdc-blood-clots",
        "CDC",
        "About Venous Thromboembolism (Blood Clots)",
        "https://www.cdc.gov/blood-clots/about/index.html",
    ),
    Source(
        "nhs-pad",
        "NHS",
        "Peripheral arterial disease",
        "https://www.nhs.uk/conditions/peripheral-arterial-disease-pad/",
    ),
    Source(
        "bhf-claudication",
        "British Heart Foundation",
        "Intermittent claudication",
        (
            "https://www.bhf.org.uk/informationsupport/heart-matters-magazine/medical/"
            "intermittent-claudication"
        ),
    ),
    # Seizures, nerves, brain and spine
    Source(
        "nhs-seizure",
        "NHS",
        "What to do if someone has a seizure",
        "https://www.nhs.uk/conditions/what-to-do-if-someone-has-a-seizure-fit/",
    ),
    Source(
        "cdc-seizure-first-aid",
        "CDC",
        "First Aid for Seizures",
        "https://www.cdc.gov/epilepsy/first-aid-for-seizures/index.html",
    ),
    Source(
        "nhs-epilepsy",
        "NHS",
        "Epilepsy",
        "https://www.nhs.uk/conditions/epilepsy/",
    ),
    Source(
        "nhs-meningitis",
        "NHS",
        "Meningitis",
        "https://www.nhs.uk/conditions/meningitis/",
    ),
    Source(
        "nhs-sepsis",
        "NHS",
        "Sepsis",
        "https://www.nhs.uk/conditions/sepsis/",
    ),
    Source(
        "nhs-back-pain",
        "NHS",
        "Back pain",
        "https://www.nhs.uk/conditions/back-pain/",
    ),
    Source(
        "nice-ng59",
        "NICE",
        "Low back pain and sciatica in over 16s",
        "https://www.nice.org.uk/guidance/ng59",
    ),
    Source(
        "aaos-cauda-equina",
        "American Academy of Orthopaedic Surgeons",
        "Cauda Equina Syndrome",
        "https://orthoinfo.aaos.org/en/diseases--conditions/cauda-equina-syndrome/",
    ),
    Source(
        "nhs-head-injury",
        "NHS",
        "Head injury and concussion",
        "https://www.nhs.uk/conditions/head-injury-and-concussion/",
    ),
    Source(
        "nhs-neck-pain",
        "NHS",
        "Neck pain",
        "https://www.nhs.uk/conditions/neck-pain-and-stiff-neck/",
    ),
    Source(
        "ninds-gbs",
        "NINDS",
        "Guillain-Barré Syndrome",
        "https://www.ninds.nih.gov/health-information/disorders/guillain-barre-syndrome",
    ),
    Source(
        "nhs-myasthenia-gravis",
        "NHS",
        "Myasthenia gravis",
        "https://www.nhs.uk/conditions/myasthenia-gravis/",
    ),
    Source(
        "nhs-botulism",
        "NHS",
        "Botulism",
        "https://www.nhs.uk/conditions/botulism/",
    ),
    Source(
        "nhs-mnd",
        "NHS",
        "Motor neurone disease",
        "https://www.nhs.uk/conditions/motor-neurone-disease/",
    ),
    Source(
        "mnda",
        "MND Association",
        "What is MND?",
        "https://www.mndassociation.org/about-mnd/what-is-mnd",
    ),
    Source(
        "ninds-spasticity",
        "NINDS",
        "Spasticity",
        "https://www.ninds.nih.gov/health-information/disorders/spasticity",
    ),
    Source(
        "nhs-peripheral-neuropathy",
        "NHS",
        "Peripheral neuropathy",
        "https://www.nhs.uk/conditions/peripheral-neuropathy/",
    ),
    # Poisons, bites, infection, heat, injury
    Source(
        "nhs-tetanus",
        "NHS",
        "Tetanus",
        "https://www.nhs.uk/conditions/tetanus/",
    ),
    Source(
        "cdc-tetanus",
        "CDC",
        "Symptoms and Complications of Tetanus",
        "https://www.cdc.gov/tetanus/signs-symptoms/index.html",
    ),
    Source(
        "poison-control-widow",
        "Poison Control",
        "Black Widow Spiders",
        "https://www.poison.org/tips/black-widow-spiders",
    ),
    Source(
        "nhs-snake-bites",
        "NHS",
        "Snake bites",
        "https://www.nhs.uk/conditions/snake-bites/",
    ),
    Source(
        "nhs-poisoning",
        "NHS",
        "Poisoning",
        "https://www.nhs.uk/conditions/poisoning/",
    ),
    Source(
        "poison-help",
        "HRSA Poison Help",
        "Poison Help",
        "https://poisonhelp.hrsa.gov/",
    ),
    Source(
        "bmj-organophosphate",
        "BMJ Best Practice",
        "Organophosphate poisoning",
        "https://bestpractice.bmj.com/topics/en-gb/852",
    ),
    Source(
        "cdc-strychnine",
        "CDC",
        "Strychnine: Chemical Fact Sheet",
        "https://www.cdc.gov/chemical-emergencies/chemical-fact-sheets/strychnine.html",
    ),
    Source(
        "msd-serotonin",
        "MSD Manual",
        "Serotonin Syndrome",
        "https://www.msdmanuals.com/home/injuries-and-poisoning/heat-disorders/serotonin-syndrome",
    ),
    Source(
        "mayo-serotonin",
        "Mayo Clinic",
        "Serotonin syndrome",
        (
            "https://www.mayoclinic.org/diseases-conditions/serotonin-syndrome/symptoms-causes/"
            "syc-20354758"
        ),
    ),
    Source(
        "msd-nms",
        "MSD Manual",
        "Neuroleptic Malignant Syndrome",
        (
            "https://www.msdmanuals.com/home/injuries-and-poisoning/heat-disorders/neuroleptic-"
            "malignant-syndrome"
        ),
    ),
    Source(
        "nhs-metoclopramide",
        "NHS",
        "Side effects of metoclopramide",
        "https://www.nhs.uk/medicines/metoclopramide/side-effects-of-metoclopramide/",
    ),
    Source(
        "niosh-rhabdo",
        "CDC NIOSH",
        "Rhabdomyolysis",
        "https://www.cdc.gov/niosh/rhabdo/",
    ),
    Source(
        "nhs-heatstroke",
        "NHS",
        "Heat exhaustion and heatstroke",
        "https://www.nhs.uk/conditions/heat-exhaustion-heatstroke/",
    ),
    Source(
        "cdc-heat",
        "CDC NIOSH",
        "Heat-related Illnesses",
        "https://www.cdc.gov/niosh/heat-stress/about/illnesses.html",
    ),
    Source(
        "red-cross-heat",
        "American Red Cross",
        "Heat Safety",
        (
            "https://www.redcross.org/get-help/how-to-prepare-for-emergencies/types-of-"
            "emergencies/heat-safety.html"
        ),
    ),
    Source(
        "nhs-compartment",
        "NHS",
        "Compartment syndrome",
        "https://www.nhs.uk/conditions/compartment-syndrome/",
    ),
    Source(
        "aaos-compartment",
        "American Academy of Orthopaedic Surgeons",
        "Compartment Syndrome",
        "https://orthoinfo.aaos.org/en/diseases--conditions/compartment-syndrome/",
    ),
    Source(
        "aaos-achilles-rupture",
        "American Academy of Orthopaedic Surgeons",
        "Achilles Tendon Rupture (Tear)",
        "https://orthoinfo.aaos.org/en/diseases--conditions/achilles-tendon-rupture-tear/",
    ),
    Source(
        "aaos-muscle-strains",
        "American Academy of Orthopaedic Surgeons",
        "Muscle Strains in the Thigh",
        "https://orthoinfo.aaos.org/en/diseases--conditions/muscle-strains-in-the-thigh/",
    ),
    Source(
        "nhs-sprains-strains",
        "NHS",
        "Sprains and strains",
        "https://www.nhs.uk/conditions/sprains-and-strains/",
    ),
    Source(
        "rnli-float",
        "RNLI",
        "Float to Live",
        "https://rnli.org/safety/float",
    ),
    # Calcium, sugar, kidneys, alcohol, thyroid
    Source(
        "msd-hypocalcemia",
        "MSD Manual",
        "Hypocalcemia (Low Level of Calcium in the Blood)",
        (
            "https://www.msdmanuals.com/home/hormonal-and-metabolic-disorders/electrolyte-"
            "balance/hypocalcemia-low-level-of-calcium-in-the-blood"
        ),
    ),
    Source(
        "nhs-hypoparathyroidism",
        "NHS",
        "Hypoparathyroidism",
        "https://www.nhs.uk/conditions/hypoparathyroidism/",
    ),
    Source(
        "fda-ppi-magnesium",
        "FDA",
        "Low magnesium levels can be associated with long-term use of proton pump inhibitor drugs",
        (
            "https://www.fda.gov/drugs/drug-safety-and-availability/fda-drug-safety-"
            "communication-low-magnesium-levels-can-be-associated-long-term-use-proton-pump"
        ),
    ),
    Source(
        "nhs-hypoglycaemia",
        "NHS",
        "Low blood sugar (hypoglycaemia)",
        "https://www.nhs.uk/conditions/low-blood-sugar-hypoglycaemia/",
    ),
    Source(
        "ada-hypoglycemia",
        "American Diabetes Association",
        "Low Blood Glucose (Hypoglycemia)",
        "https://diabetes.org/living-with-diabetes/treatment-care/hypoglycemia",
    ),
    Source(
        "uptodate-dialysis-cramps",
        "UpToDate",
        "Muscle cramps in dialysis patients",
        "https://www.uptodate.com/contents/muscle-cramps-in-dialysis-patients",
    ),
    Source(
        "nhs-dialysis",
        "NHS",
        "Dialysis",
        "https://www.nhs.uk/conditions/dialysis/",
    ),
    Source(
        "nhs-kidney-disease",
        "NHS",
        "Chronic kidney disease",
        "https://www.nhs.uk/conditions/kidney-disease/",
    ),
    Source(
        "nhs-heart-failure",
        "NHS",
        "Heart failure",
        "https://www.nhs.uk/conditions/heart-failure/",
    ),
    Source(
        "nhs-underactive-thyroid",
        "NHS",
        "Underactive thyroid (hypothyroidism)",
        "https://www.nhs.uk/conditions/underactive-thyroid-hypothyroidism/",
    ),
    Source(
        "nice-cg100",
        "NICE",
        "Alcohol-use disorders: diagnosis and management of physical complications",
        "https://www.nice.org.uk/guidance/cg100",
    ),
    Source(
        "asam-alcohol-withdrawal",
        "American Society of Addiction Medicine",
        "Clinical Practice Guideline on Alcohol Withdrawal Management",
        (
            "https://www.asam.org/quality-care/clinical-guidelines/alcohol-withdrawal-"
            "management-guideline"
        ),
    ),
    # Pregnancy and children
    Source(
        "nhs-preeclampsia",
        "NHS",
        "Pre-eclampsia",
        "https://www.nhs.uk/conditions/pre-eclampsia/",
    ),
    Source(
        "apec-preeclampsia",
        "Action on Pre-eclampsia",
        "What are the signs and symptoms of pre-eclampsia?",
        "https://action-on-pre-eclampsia.org.uk/what-are-the-signs-and-symptoms-of-pre-eclampsia/",
    ),
    Source(
        "hse-leg-cramps-pregnancy",
        "HSE",
        "Leg cramps in pregnancy",
        "https://www2.hse.ie/conditions/leg-cramps-pregnancy/",
    ),
    Source(
        "mayo-second-trimester",
        "Mayo Clinic",
        "2nd trimester pregnancy: What to expect",
        (
            "https://www.mayoclinic.org/healthy-lifestyle/pregnancy-week-by-week/in-depth/"
            "pregnancy/art-20047732"
        ),
    ),
    Source(
        "nhs-premature-labour",
        "NHS",
        "Premature labour and birth",
        "https://www.nhs.uk/pregnancy/labour-and-birth/signs-of-labour/premature-labour-and-birth/",
    ),
    Source(
        "nhs-pregnancy-sleep",
        "NHS",
        "Tiredness and sleep problems in pregnancy",
        "https://www.nhs.uk/pregnancy/related-conditions/common-symptoms/tiredness/",
    ),
    Source(
        "nhs-pregnancy-foods",
        "NHS",
        "Foods to avoid in pregnancy",
        "https://www.nhs.uk/pregnancy/keeping-well/foods-to-avoid/",
    ),
    Source(
        "cleveland-infantile-spasms",
        "Cleveland Clinic",
        "Infantile Spasms",
        "https://my.clevelandclinic.org/health/diseases/22494-infantile-spasms",
    ),
    Source(
        "cnf-infantile-spasms",
        "Child Neurology Foundation",
        "Infantile Spasms",
        "https://www.childneurologyfoundation.org/disorder/infantile-spasms/",
    ),
    Source(
        "nhs-seriously-ill-child",
        "NHS",
        "Is your baby or toddler seriously ill?",
        "https://www.nhs.uk/conditions/baby/health/is-your-baby-or-toddler-seriously-ill/",
    ),
    Source(
        "nhs-growing-pains",
        "NHS",
        "Growing pains",
        "https://www.nhs.uk/conditions/growing-pains/",
    ),
    Source(
        "nhs-limp-in-children",
        "NHS",
        "Limp in children",
        "https://www.nhs.uk/conditions/limp-in-children/",
    ),
    # Eyes and face
    Source(
        "mayo-eye-twitching",
        "Mayo Clinic",
        "Eye twitching: When to see a doctor",
        "https://www.mayoclinic.org/symptoms/eye-twitching/basics/when-to-see-doctor/sym-20050838",
    ),
    Source(
        "medlineplus-eyelid-twitch",
        "MedlinePlus",
        "Eyelid twitch",
        "https://medlineplus.gov/ency/article/000756.htm",
    ),
    Source(
        "healthwise-eyelid-twitch",
        "MyHealth Alberta",
        "Eyelid Spasm (Twitch): Care Instructions",
        "https://myhealth.alberta.ca/health/AfterCareInformation/pages/conditions.aspx?hwid=zc1201",
    ),
    Source(
        "nhs-red-eye",
        "NHS",
        "Red eye",
        "https://www.nhs.uk/conditions/red-eye/",
    ),
    Source(
        "nhs-dry-eyes",
        "NHS",
        "Dry eyes",
        "https://www.nhs.uk/conditions/dry-eyes/",
    ),
    Source(
        "nei-blepharospasm",
        "National Eye Institute",
        "Blepharospasm",
        "https://www.nei.nih.gov/learn-about-eye-health/eye-conditions-and-diseases/blepharospasm",
    ),
    Source(
        "ninds-hemifacial-spasm",
        "NINDS",
        "Hemifacial Spasm",
        "https://www.ninds.nih.gov/health-information/disorders/hemifacial-spasm",
    ),
    Source(
        "weill-cornell-hemifacial",
        "Weill Cornell Medicine",
        "Symptoms of Hemifacial Spasm",
        (
            "https://neurosurgery.weillcornell.org/condition/hemifacial-spasm/symptoms-"
            "hemifacial-spasm"
        ),
    ),
    Source(
        "eyelid-myokymia-2004",
        "Journal of Neuro-Ophthalmology",
        "Chronic myokymia limited to the eyelid is a benign condition",
        "https://doi.org/10.1097/00041327-200412000-00003",
    ),
    Source(
        "nhs-tmd",
        "NHS",
        "Temporomandibular disorder (TMD)",
        "https://www.nhs.uk/conditions/temporomandibular-disorder-tmd/",
    ),
    # Neighbours
    Source(
        "nhs-tremor",
        "NHS",
        "Tremor or shaking hands",
        "https://www.nhs.uk/conditions/tremor-or-shaking-hands/",
    ),
    Source(
        "ninds-tremor",
        "NINDS",
        "Tremor",
        "https://www.ninds.nih.gov/health-information/disorders/tremor",
    ),
    Source(
        "nhs-tics",
        "NHS",
        "Tics",
        "https://www.nhs.uk/conditions/tics/",
    ),
    Source(
        "nhs-111-wales-tics",
        "NHS 111 Wales",
        "Tics",
        "https://111.wales.nhs.uk/encyclopaedia/t/article/tics/",
    ),
    Source(
        "ninds-myoclonus",
        "NINDS",
        "Myoclonus",
        "https://www.ninds.nih.gov/health-information/disorders/myoclonus",
    ),
    Source(
        "nhs-restless-legs",
        "NHS",
        "Restless legs syndrome",
        "https://www.nhs.uk/conditions/restless-legs-syndrome/",
    ),
    Source(
        "nhs-hiccups",
        "NHS",
        "Hiccups",
        "https://www.nhs.uk/conditions/hiccups/",
    ),
    Source(
        "nhs-dystonia",
        "NHS",
        "Dystonia",
        "https://www.nhs.uk/conditions/dystonia/",
    ),
    Source(
        "mayo-dystonia",
        "Mayo Clinic",
        "Dystonia",
        "https://www.mayoclinic.org/diseases-conditions/dystonia/symptoms-causes/syc-20350480",
    ),
    Source(
        "medlineplus-hyperventilation",
        "MedlinePlus",
        "Hyperventilation",
        "https://medlineplus.gov/ency/article/003071.htm",
    ),
    Source(
        "nhs-panic",
        "NHS",
        "Panic disorder",
        "https://www.nhs.uk/mental-health/conditions/panic-disorder/",
    ),
    Source(
        "nhs-stomach-ache",
        "NHS",
        "Stomach ache",
        "https://www.nhs.uk/conditions/stomach-ache/",
    ),
    Source(
        "nhs-period-pain",
        "NHS",
        "Period pain",
        "https://www.nhs.uk/conditions/period-pain/",
    ),
    Source(
        "nhs-pelvic-pain",
        "NHS",
        "Pelvic pain",
        "https://www.nhs.uk/conditions/pelvic-pain/",
    ),
    Source(
        "nhs-pelvic-floor",
        "NHS",
        "What are pelvic floor exercises?",
        "https://www.nhs.uk/conditions/what-are-pelvic-floor-exercises/",
    ),
    # Medicines, remedies and exercise
    Source(
        "nhs-statins",
        "NHS",
        "Statins: Side effects",
        "https://www.nhs.uk/conditions/statins/side-effects/",
    ),
    Source(
        "nhs-nsaids",
        "NHS",
        "NSAIDs",
        "https://www.nhs.uk/conditions/nsaids/",
    ),
    Source(
        "fda-nsaids-pregnancy",
        "FDA",
        "FDA recommends avoiding use of NSAIDs in pregnancy at 20 weeks or later",
        (
            "https://www.fda.gov/drugs/drug-safety-and-availability/fda-recommends-avoiding-"
            "use-nsaids-pregnancy-20-weeks-or-later-because-they-can-result-low-amniotic"
        ),
    ),
    Source(
        "nhs-anticoagulants",
        "NHS",
        "Anticoagulant medicines",
        "https://www.nhs.uk/conditions/anticoagulants/",
    ),
    Source(
        "fda-quinine",
        "FDA",
        "New risk management plan and patient Medication Guide for Qualaquin (quinine sulfate)",
        (
            "https://www.fda.gov/Drugs/DrugSafety/"
            "PostmarketDrugSafetyInformationforPatientsandProviders/ucm218202.htm"
        ),
    ),
    Source(
        "mhra-quinine",
        "MHRA",
        "Quinine: not to be used routinely for nocturnal leg cramps",
        (
            "https://www.gov.uk/drug-safety-update/quinine-not-to-be-used-routinely-for-"
            "nocturnal-leg-cramps"
        ),
    ),
    Source(
        "cochrane-magnesium-2020",
        "Cochrane",
        "Magnesium for skeletal muscle cramps",
        "https://doi.org/10.1002/14651858.CD009402.pub3",
    ),
    Source(
        "nih-ods-magnesium",
        "NIH Office of Dietary Supplements",
        "Magnesium: Fact Sheet for Consumers",
        "https://ods.od.nih.gov/factsheets/Magnesium-Consumer/",
    ),
    Source(
        "nih-ods-potassium",
        "NIH Office of Dietary Supplements",
        "Potassium: Fact Sheet for Consumers",
        "https://ods.od.nih.gov/factsheets/Potassium-Consumer/",
    ),
    Source(
        "paper-bag-1989",
        "Annals of Emergency Medicine",
        "Hypoxic hazards of traditional paper bag rebreathing in hyperventilating patients",
        "https://doi.org/10.1016/S0196-0644(89)80515-3",
    ),
    Source(
        "pickle-juice-2010",
        "Medicine and Science in Sports and Exercise",
        "Reflex inhibition of electrically induced muscle cramps in hypohydrated humans",
        "https://doi.org/10.1249/MSS.0b013e3181c0647e",
    ),
    Source(
        "nccih-magnets",
        "NCCIH",
        "Magnets For Pain: What You Need To Know",
        "https://www.nccih.nih.gov/health/magnets-for-pain-what-you-need-to-know",
    ),
    Source(
        "fda-caffeine",
        "FDA",
        "Spilling the Beans: How Much Caffeine is Too Much?",
        "https://www.fda.gov/consumers/consumer-updates/spilling-beans-how-much-caffeine-too-much",
    ),
    Source(
        "acsm-fluids-2007",
        "American College of Sports Medicine",
        "Exercise and Fluid Replacement",
        "https://doi.org/10.1249/mss.0b013e31802ca597",
    ),
    Source(
        "dialysis-stretching-2017",
        "Brunei Darussalam Journal of Health",
        (
            "Effect of Prophylactic Intra-dialytic Stretching Exercises on Muscle Cramps among "
            "Patients Undergoing Hemodialysis, 2017, volume 7, pages 50 to 62"
        ),
        "https://ihs.ubd.edu.bn/",
    ),
    Source(
        "nhs-breathing-exercises",
        "NHS",
        "Breathing exercises for stress",
        (
            "https://www.nhs.uk/mental-health/self-help/guides-tools-and-activities/breathing-"
            "exercises-for-stress/"
        ),
    ),
    Source(
        "aaos-knee-program",
        "American Academy of Orthopaedic Surgeons",
        "Knee Conditioning Program",
        "https://orthoinfo.aaos.org/en/recovery/knee-conditioning-program/",
    ),
    Source(
        "aaos-hip-program",
        "American Academy of Orthopaedic Surgeons",
        "Hip Conditioning Program",
        "https://orthoinfo.aaos.org/en/recovery/hip-conditioning-program/",
    ),
    Source(
        "aaos-foot-program",
        "American Academy of Orthopaedic Surgeons",
        "Foot and Ankle Conditioning Program",
        "https://orthoinfo.aaos.org/en/recovery/foot-and-ankle-conditioning-program/",
    ),
    Source(
        "aaos-spine-program",
        "American Academy of Orthopaedic Surgeons",
        "Spine Conditioning Program",
        "https://orthoinfo.aaos.org/en/recovery/spine-conditioning-program/",
    ),
    Source(
        "aaos-elbow-program",
        "American Academy of Orthopaedic Surgeons",
        "Therapeutic Exercise Program for Epicondylitis",
        (
            "https://orthoinfo.aaos.org/en/recovery/therapeutic-exercise-program-for-"
            "epicondylitis-tennis-elbow-golfers-elbow/"
        ),
    ),
    # Numbers to call
    Source(
        "nhs-999",
        "NHS",
        "When to call 999",
        "https://www.nhs.uk/nhs-services/urgent-and-emergency-care-services/when-to-call-999/",
    ),
    Source(
        "nhs-111",
        "NHS",
        "When to use 111",
        "https://www.nhs.uk/nhs-services/urgent-and-emergency-care-services/when-to-use-111/",
    ),
    Source(
        "us-911",
        "National 911 Program",
        "Calling 911",
        "https://www.911.gov/calling-911/",
    ),
    Source(
        "lifeline-988",
        "988 Suicide and Crisis Lifeline",
        "988 Suicide and Crisis Lifeline",
        "https://988lifeline.org/",
    ),
    Source(
        "samaritans",
        "Samaritans",
        "Contact a Samaritan",
        "https://www.samaritans.org/how-we-can-help/contact-samaritan/",
    ),
    Source(
        "nhs-suicidal-thoughts",
        "NHS",
        "Help for suicidal thoughts",
        (
            "https://www.nhs.uk/mental-health/feelings-symptoms-behaviours/behaviours/help-for-"
            "suicidal-thoughts/"
        ),
    ),
)
"""Every source that a row of this room may name."""

SOURCE_BY_ID: dict[str, Source] = {source.id: source for source in SOURCES}
"""A source by its id."""
